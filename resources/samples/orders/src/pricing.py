"""What things cost. All amounts are integers in cents."""

import os

CATALOGUE = {
    "tea": {"name": "Sencha, 100 g", "price": 1250},
    "pot": {"name": "Cast-iron teapot", "price": 6900},
    "cup": {"name": "Cup", "price": 1400},
    "whisk": {"name": "Bamboo whisk", "price": 2300},
}

SHIPPING = {"DE": 490, "ES": 890, "CN": 1990, "US": 1990}


class InvalidOrder(Exception):
    """The order cannot be taken; the message is for the customer."""


def price(items, country):
    if not items:
        raise InvalidOrder("an order needs at least one item")
    lines = []
    for item in items:
        product = CATALOGUE.get(item.get("sku"))
        quantity = item.get("quantity", 1)
        if product is None:
            raise InvalidOrder(f"there is no product {item.get('sku')!r}")
        if not isinstance(quantity, int) or not 1 <= quantity <= 99:
            raise InvalidOrder(f"quantity of {item['sku']} must be 1 to 99")
        lines.append({"sku": item["sku"], "name": product["name"], "quantity": quantity,
                      "amount": product["price"] * quantity})
    goods = sum(line["amount"] for line in lines)
    if country not in SHIPPING:
        raise InvalidOrder(f"we do not ship to {country!r}")
    free_from = int(os.environ.get("FREE_SHIPPING_FROM", "7500"))
    shipping = 0 if goods >= free_from else SHIPPING[country]
    return {"lines": lines, "goods": goods, "shipping": shipping, "total": goods + shipping,
            "currency": os.environ.get("CURRENCY", "EUR")}
