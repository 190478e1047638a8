#!/usr/bin/env node
import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var args=process.argv.slice(2);args.length===1&&args[0]==="--version"?process.stdout.write(`0.1.0
`):await import("./program.js");
