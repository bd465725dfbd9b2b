"""Orders, kept in a file of /tmp: it lives as long as this execution environment does.

A real shop would use a table. This shows what survives between invocations: the file does, and so
does anything global, until the environment is ended or another one answers. Every function has
environments of its own: what CreateOrder keeps, GetOrder does not see. The order in FIRST comes with
the code, so both have it."""

import json
import os
import tempfile

# /tmp on Lambda, and in every environment that has one of its own.
PATH = os.path.join(tempfile.gettempdir(), "orders.json")

FIRST = {
    "id": "1",
    "lines": [{"sku": "tea", "name": "Sencha, 100 g", "quantity": 2, "amount": 2500}],
    "goods": 2500,
    "shipping": 490,
    "total": 2990,
    "currency": "EUR",
}


def load():
    if not os.path.exists(PATH):
        return {FIRST["id"]: FIRST}
    with open(PATH, encoding="utf-8") as file:
        return json.load(file)


def save(order):
    orders = load()
    orders[order["id"]] = order
    with open(PATH, "w", encoding="utf-8") as file:
        json.dump(orders, file)
    return len(orders)
