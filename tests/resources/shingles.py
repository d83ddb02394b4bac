# SPDX-License-Identifier: Apache-2.0
"""Words and shingles of a text, for make-shingles.py and check_resources.py."""

import hashlib
import re
import unicodedata

WINDOW = 6
DIGITS = 16

# Capitals and small letters that look the same in both scripts, and what recognition makes of others.
LOOK_ALIKE = str.maketrans(
    {"a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р",
     "r": "г", "t": "т", "u": "и", "n": "п", "x": "х", "y": "у", "3": "з", "6": "б", "0": "о"})


def words_of(text):
    """The text's words: lower case, letters and digits only, NFC."""
    text = unicodedata.normalize("NFC", text).lower()
    return re.findall(r"[^\W_]+", text)


def joined_words_of(text):
    """The same, but what stands between two spaces counts as one word: "3-D" is "3d"."""
    text = unicodedata.normalize("NFC", text).lower()
    return [word for word in ("".join(re.findall(r"[^\W_]+", part)) for part in text.split()) if word]


def windows_of(words):
    return [" ".join(words[at:at + WINDOW]) for at in range(len(words) - WINDOW + 1)]


def shingle(window):
    return hashlib.sha256(window.encode("utf-8")).hexdigest()[:DIGITS]


def shingles_of(text):
    return {shingle(window) for words in (words_of(text), joined_words_of(text))
            for window in windows_of(words)}


def misread_words(path):
    """{misread: right} of a table with a tab between the two."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def cyrillic_again(text, misread):
    """The text with misread Cyrillic mended: by the table, else letter by letter in mixed words."""
    def mend(match):
        word = match.group(0)
        if word in misread:
            return misread[word]
        return word.translate(LOOK_ALIKE) if re.search(r"[а-яё]", word) else word
    return re.sub(r"[^\W_]+", mend, unicodedata.normalize("NFC", text).lower())
