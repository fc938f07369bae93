#!/usr/bin/env python3
"""texts.py SHARED: converts every draft in SHARED/seeds and SHARED/drafts, as it is and re-encoded in GB18030; compares the
text of each document with its draft (SHARED/check_text.py), and lets python-docx read it. Drafts with `mojibake` in their names must be refused.
Exits 1 if anything is not as it should be."""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from json import loads
from pathlib import Path

import docx

GONGWEN = "target/release/gongwen"
REFUSED = "mojibake"


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=120)


def fault(shared, draft, folder):
    """What is wrong with a draft's document; None if nothing is."""
    made, outline = folder / f"{draft.name}.docx", folder / f"{draft.name}.outline"
    done = run(GONGWEN, draft, "--verify", "always", "-q", "-o", made)
    if REFUSED in draft.name:
        return None if done.returncode == 2 and not made.exists() else f"exit {done.returncode}, should be refused"
    if done.returncode != 0:
        return f"exit {done.returncode}: {done.stderr.decode()}"
    outline.write_bytes(run(GONGWEN, "outline", "--format", "json", draft).stdout)
    checked = run(sys.executable, shared / "check_text.py", made, draft, outline)
    if checked.returncode != 0:
        return (checked.stdout + checked.stderr).decode()
    try:
        docx.Document(str(made))
    except Exception as error:
        return f"python-docx: {error}"
    return None


def fault_in_gb18030(shared, draft, folder):
    """What is wrong with the document of the same draft, re-encoded in GB18030."""
    outline = run(GONGWEN, "outline", "--format", "json", draft)
    encoding = loads(outline.stdout)["encoding"] if outline.returncode == 0 else "utf-8"
    copy = folder / draft.name
    try:
        text = draft.read_bytes().decode({"big5": "big5hkscs"}.get(encoding, encoding))
    except UnicodeDecodeError as error:
        return f"is not {encoding}: {error}"
    copy.write_bytes(text.removeprefix("\ufeff").encode("gb18030"))
    return fault(shared, copy, folder)


def main():
    shared = Path(sys.argv[1])
    drafts = sorted(path for name in ("seeds", "drafts") for path in (shared / name).iterdir() if path.suffix in (".txt", ".md"))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        as_is, gb18030 = Path(folder, "as-is"), Path(folder, "gb18030")
        as_is.mkdir(), gb18030.mkdir()
        faults = list(pool.map(lambda draft: fault(shared, draft, as_is), drafts))
        faults += pool.map(lambda draft: fault_in_gb18030(shared, draft, gb18030), drafts)
    named = zip([*(draft.name for draft in drafts), *(f"{draft.name} in GB18030" for draft in drafts)], faults)
    wrong = [f"{name}: {fault.strip()}" for name, fault in named if fault]
    print(f"{len(faults) - len(wrong)} of {len(faults)} documents hold exactly their draft", *wrong, sep="\n")
    sys.exit(1 if wrong else 0)


main()
