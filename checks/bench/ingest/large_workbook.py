"""A workbook of shared strings, numbers and dates. Usage: large_workbook.py <file.xlsx> <rows> <columns>"""
import datetime
import random
import sys

import openpyxl

path, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(20230401)
SUBJECTS = ["居場所", "仲間", "話", "休み", "職員", "夜", "相談", "講座", "体験", "病院", "役割", "地域"]
WISHES = ["がほしいです", "が続いてほしい", "で元気になれた", "を大切にしたい", "があると安心する", "はまだ足りない"]
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("回答")
sheet.append(["番号", "記入日", "意見"] + [f"問{n}" for n in range(1, columns - 2)])
day = datetime.date(2021, 4, 1)
for number in range(1, rows + 1):
    row = [number, day + datetime.timedelta(days=chance.randrange(365)), chance.choice(SUBJECTS) + "や" + chance.choice(SUBJECTS) + chance.choice(WISHES)]
    row += [chance.randint(1, 5) if n % 2 else chance.choice(["そう思う", "そう思わない", "どちらともいえない"]) for n in range(columns - 3)]
    sheet.append(row)
book.save(path)
