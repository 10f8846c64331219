"""Writes jis-x-0213.txt beside itself: the characters that JIS X 0213:2004 has beyond JIS X 0208, by Python's own codec.

A line is plane, row, cell and the characters of that cell and the next ones; one of two code points stands alone.
"""
from pathlib import Path


# The codec also reads JIS X 0212, which has the other rows of the second plane.
SECOND_PLANE = {1, 3, 4, 5, 8, *range(12, 16), *range(78, 95)}


def characters():
    for plane, prefix in ((1, b""), (2, b"\x8f")):
        for row in range(1, 95) if plane == 1 else sorted(SECOND_PLANE):
            for cell in range(1, 95):
                pair = bytes([row + 0xA0, cell + 0xA0])
                try:
                    text = (prefix + pair).decode("euc_jis_2004")
                except UnicodeDecodeError:
                    continue
                if plane == 1:
                    try:
                        # The same code in both sets is the same character; ISO-2022-JP has JIS X 0208 and nothing else.
                        (b"\x1b$B" + bytes([row + 0x20, cell + 0x20]) + b"\x1b(B").decode("iso2022_jp")
                        continue
                    except UnicodeDecodeError:
                        pass
                yield plane, row, cell, text


lines = []
last = None
for plane, row, cell, text in characters():
    if last == (plane, row, cell - 1) and len(text) == 1 and len(lines[-1][1]) >= 1 and not lines[-1][2]:
        lines[-1][1].append(text)
    else:
        lines.append([f"{plane} {row} {cell}", [text], len(text) > 1])
    last = (plane, row, cell)
target = Path(__file__).with_name("jis-x-0213.txt")
target.write_text("".join(f"{place} {''.join(texts)}\n" for place, texts, _ in lines), encoding="utf-8")
