import csv
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Sale:
    day: str
    product: str
    quantity: int
    cents: int
    stock: int


def read():
    path = os.path.join(os.environ["LAMBDA_TASK_ROOT"], "data", "sales.csv")
    with open(path, newline="", encoding="utf-8") as file:
        return [
            Sale(row["day"], row["product"], int(row["quantity"]), int(row["cents"]), int(row["stock"]))
            for row in csv.DictReader(file)
        ]
