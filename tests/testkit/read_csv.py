# SPDX-License-Identifier: Apache-2.0
"""Reads a table as another program would and prints its rows as JSON. Usage: read_csv.py file"""

import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
    print(json.dumps(list(csv.reader(table, delimiter=";", strict=True))))
