import logging

import sales

log = logging.getLogger()


def handler(event, context):
    latest = {sale.product: sale.stock for sale in sales.read()}
    low = {name: left for name, left in latest.items() if left < event["threshold"]}
    for name, left in low.items():
        log.warning("only %d left of %s", left, name)
    return {"checked": len(latest), "low": low}
