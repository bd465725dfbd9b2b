import json
import logging
import uuid

import api
import pricing
import store

log = logging.getLogger(__name__)


def handler(event, context):
    try:
        request = api.body(event)
        order = pricing.price(request.get("items"), request.get("country", "DE"))
    except (json.JSONDecodeError, ValueError) as problem:
        log.warning("unreadable body: %s", problem)
        return api.answer(400, {"error": str(problem)})
    except pricing.InvalidOrder as problem:
        log.warning("refused: %s", problem)
        return api.answer(422, {"error": str(problem)})

    order["id"] = str(uuid.uuid5(uuid.NAMESPACE_URL, context.aws_request_id))
    count = store.save(order)
    log.info("order %s: %d lines, total %.2f %s (%d kept here)", order["id"], len(order["lines"]),
             order["total"] / 100, order["currency"], count)
    return api.answer(201, order)
