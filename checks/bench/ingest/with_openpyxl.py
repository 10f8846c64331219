"""Every cell of an XLSX file once, in openpyxl's read-only way. Usage: with_openpyxl.py <file.xlsx>"""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], read_only=True)
cells = 0
for sheet in book.worksheets:
    for row in sheet.iter_rows(values_only=True):
        cells += len(row)
print(cells)
