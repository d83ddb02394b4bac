#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes source-shingles.txt: what our texts must not repeat of the documents they draw on.

A shingle is the first 16 hex digits of the SHA-256 of six consecutive words (lower case, letters
and digits only, NFC, UTF-8, joined by one space). The documents themselves need not be at hand to
check a text against it.
Usage: make-shingles.py <folder of .txt documents> [> source-shingles.txt]
"""

import sys
from pathlib import Path

from shingles import cyrillic_again, misread_words, shingles_of


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    documents = sorted(Path(sys.argv[1]).glob("*.txt"))
    if not documents:
        sys.exit(f"no .txt documents in {sys.argv[1]}")
    misread = misread_words(Path(__file__).resolve().parent / "ocr-words.tsv")
    found = set()
    for document in documents:
        text = document.read_text(encoding="utf-8")
        found |= shingles_of(text)
        # Scanned pages hold Latin letters in Cyrillic words; elsewhere this changes nothing much.
        found |= shingles_of(cyrillic_again(text, misread))
    sys.stdout.write("".join(f"{shingle}\n" for shingle in sorted(found)))


if __name__ == "__main__":
    main()
