"""The same job as `hirogeru ingest`, as a good Python programmer would write it: read, normalise by the mapping's
tables, pseudonymise, fingerprint, and keep submissions, answers and opinions in SQLite.
Usage: with_pandas.py <file.csv> <database>"""
import hashlib
import hmac
import sqlite3
import sys
import unicodedata

import pandas as pd

KEY = b"a key of the bench only, 32 byte"
AGREE = {"まったくそう思わない": 1, "そう思わない": 2, "どちらともいえない": 3, "そう思う": 4, "とてもそう思う": 5}
LIKERT = {"満足度": AGREE, "理解度": AGREE, "役立ち": AGREE, "安心": {str(n): n for n in range(1, 6)}}
STANDPOINT = {"当事者": "tojisha", "家族": "family", "支援者": "supporter", "区民": "resident"}
WAY = {"会場": "venue", "オンライン": "online"}
INTEREST = {"居場所": "i0", "電話相談": "i1", "病院訪問": "i2", "講座": "i3", "語る": "i4", "勉強会": "i5"}
CONSENT = {"はい": "yes", "いいえ": "no"}
TEXTS = ["ご意見", "要望"]


def digest(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()[:32]


def by_table(column, table):
    """Each different value is normalised once, as there are few of them."""
    known = {value: table.get(unicodedata.normalize("NFKC", value).strip()) for value in column.unique()}
    return column.map(known)


def main(path, database):
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    frame["row_no"] = frame.index + 2
    whole = frame.drop(columns="row_no").agg("\x1f".join, axis=1)
    frame["submission_id"] = [digest(row) for row in whole]
    frame = frame[~frame["submission_id"].duplicated()]
    submissions = pd.DataFrame(
        {
            "submission_id": frame["submission_id"],
            "row_no": frame["row_no"],
            "respondent": [digest(value) for value in frame["回答者番号"]],
            "answered_on": pd.to_datetime(frame["回答日時"], format="%Y/%m/%d %H:%M:%S", errors="coerce").dt.strftime("%Y-%m-%d"),
            "standpoint": by_table(frame["立場"], STANDPOINT),
            "consent_quote": by_table(frame["引用可否"], CONSENT),
        }
    )
    answers = []
    for question, table in {**LIKERT, "参加方法": WAY}.items():
        part = frame[["submission_id", "row_no"]].assign(question=question, original=frame[question])
        answers.append(part.assign(value=by_table(frame[question], table).astype(str)))
    many = frame[["submission_id", "row_no"]].assign(question="関心のある活動", original=frame["関心のある活動"].str.split(", "))
    many = many.explode("original")
    answers.append(many.assign(value=by_table(many["original"], INTEREST)))
    opinions = [
        frame[["submission_id", "row_no"]].assign(question=name, text=frame[name])[frame[name].str.strip() != ""]
        for name in TEXTS
    ]
    with sqlite3.connect(database) as connection:
        submissions.to_sql("submissions", connection, index=False, chunksize=50_000)
        pd.concat(answers).to_sql("answers", connection, index=False, chunksize=50_000)
        pd.concat(opinions).to_sql("opinions", connection, index=False, chunksize=50_000)


main(sys.argv[1], sys.argv[2])
