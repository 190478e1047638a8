"""What a maintainer might write instead: reads the pages of a site, holds each summary against its rows, and hashes against each other."""
import json
import os
import re
import resource
import sys

HASH = re.compile(r"[a-z2-7]{32}")
FIELDS = {"compilers": "compiler", "oss": "os", "platforms": "platform", "targets": "target"}
cache = os.path.join(sys.argv[1], "_cache")
known = {}
wrong = 0
for tag in sorted(os.listdir(cache)):
    for name in sorted(os.listdir(os.path.join(cache, tag))):
        with open(os.path.join(cache, tag, name, "specs.md"), encoding="utf-8") as page:
            lines = page.read().split("\n")
        meta = json.loads(lines[4][len("meta: "):])
        rows = json.loads(lines[5][len("spec_details: "):])
        wrong += lines[1] != f'title: "{name}"' or lines[3] != f"categories: [package, {tag}]"
        wrong += meta["num_specs"] != len(rows)
        for field, key in FIELDS.items():
            wrong += meta[field] != sorted({row[key] for row in rows})
        wrong += meta["versions"] != sorted({version for row in rows for version in row["versions"]})
        stacks = {}
        for row in rows:
            for stack in row["stacks"]:
                stacks[stack] = stacks.get(stack, 0) + 1
        wrong += meta["stacks"] != sorted(stacks) or meta["num_specs_by_stack"] != stacks
        for row in rows:
            digest = row["hash"]
            what = (name, row["os"], row["platform"], row["target"], tuple(row["versions"]), len(row["variants"]))
            wrong += HASH.fullmatch(digest) is None or known.setdefault(digest, what) != what
print(wrong)
if "USAGE_FILE" in os.environ:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["USAGE_FILE"], "w", encoding="ascii") as file:
        file.write(f"{usage.ru_maxrss} {usage.ru_utime + usage.ru_stime}")
