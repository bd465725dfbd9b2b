from datetime import datetime, timezone


def handler(event, context):
    # When it was due; a test event of your own may leave it out.
    due = event.get("time") or datetime.now(timezone.utc).isoformat(timespec="seconds")
    print(f"the work that was due at {due}")
    return {"due": due}
