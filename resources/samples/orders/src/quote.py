import time

import api
import pricing

# Runs once, in the init phase: a warm invocation finds it done.
STARTED = time.time()


def handler(event, context):
    print(f"quote asked {time.time() - STARTED:.3f} s after this environment started")
    request = api.body(event)
    try:
        quotes = {
            country: pricing.price(request.get("items"), country)["total"]
            for country in pricing.SHIPPING
        }
    except pricing.InvalidOrder as problem:
        return api.answer(422, {"error": str(problem)})
    cheapest = min(quotes, key=quotes.get)
    print(f"cheapest to {cheapest}: {quotes[cheapest] / 100:.2f}")
    print(f"{context.get_remaining_time_in_millis()} ms left of the time limit")
    return api.answer(200, {"totals": quotes, "cheapest": cheapest})
