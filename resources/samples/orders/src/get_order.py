import logging

import api
import store

log = logging.getLogger(__name__)


def handler(event, context):
    wanted = (event.get("pathParameters") or {}).get("id", "")
    order = store.load().get(wanted)
    if order is None:
        log.info("no order %s in this environment", wanted)
        return api.answer(404, {"error": f"there is no order {wanted}"})
    return api.answer(200, order)
