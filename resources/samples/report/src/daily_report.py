import os
import tempfile
from collections import defaultdict

import sales


def handler(event, context):
    day = event["time"][:10]
    rows = [sale for sale in sales.read() if sale.day == day]
    print(f"{len(rows)} sales on {day}")

    totals = defaultdict(int)
    for sale in rows:
        totals[sale.product] += sale.cents
    best = max(totals, key=totals.get) if totals else None

    path = os.path.join(tempfile.gettempdir(), f"report-{day}.txt")
    with open(path, "w", encoding="utf-8") as report:
        report.write(f"Sales of {day}\n")
        for product, cents in sorted(totals.items(), key=lambda entry: -entry[1]):
            report.write(f"{product:<10}{cents / 100:>10.2f}\n")
    print(f"wrote {path}, {os.path.getsize(path)} bytes")
    return {"day": day, "revenue": sum(totals.values()) / 100, "best": best, "report": path}
