#!/usr/bin/env node
var[major,minor]=process.versions.node.split(".").map(Number),args=process.argv.slice(2);major<20||major===20&&minor<19?(process.stderr.write(`cache-lint: Node ${process.versions.node} is too old: it \
needs 20.19 or newer
`),process.exitCode=2):args.length===1&&args[0]==="--version"?process.stdout.write(`0.1.0
`):(process.exitCode=3,import("./program.js").catch(error=>process.stderr.write(`cache-lint: ${error.stack}
`)));
