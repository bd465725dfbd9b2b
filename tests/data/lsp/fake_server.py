#!/usr/bin/env python3
"""A language server that knows one trick for each request, for tests.

How it behaves besides is told by $FAKE_LSP, words with blanks between: "crash-N" dies of its Nth
completion, "die" before it answers initialize, "refuse" refuses it, "garbage" prints what is no
protocol, "noise" prints lines between messages, "slow" takes a second for each completion, "huge"
answers completion with 30 MB, "child" starts a process of its own. What it gets is written to
$FAKE_LSP_LOG, a line of JSON each.
"""
import json
import os
import re
import subprocess
import sys
import threading
import time

TRICKS = os.environ.get("FAKE_LSP", "").split()
LOG = os.environ.get("FAKE_LSP_LOG")
texts = {}
cancelled = set()
completions = 0
lock = threading.Lock()


def log(what):
    if LOG:
        with open(LOG, "a") as file:
            file.write(json.dumps(what) + "\n")


def send(message):
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
    with lock:
        if "noise" in TRICKS:
            sys.stdout.buffer.write(b"warning: this is no message\n")
        sys.stdout.buffer.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        sys.stdout.buffer.flush()


def units(text):
    return len(text.encode("utf-16-le")) // 2


def offset(text, position):
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: position["line"]])
    line, at = lines[position["line"]], 0
    while at < len(line) and units(line[:at]) < position["character"]:
        at += 1
    return before + at


def position(text, at):
    line = text.count("\n", 0, at)
    return {"line": line, "character": units(text[text.rfind("\n", 0, at) + 1 : at])}


def spot(text, begin, end):
    return {"start": position(text, begin), "end": position(text, end)}


def word_at(text, at):
    for match in re.finditer(r"\w+", text):
        if match.start() <= at <= match.end():
            return match
    return None


def diagnose(uri, version):
    text = texts[uri]
    found = [
        {"range": spot(text, m.start(), m.end()), "severity": 2, "source": "fake", "code": "W1",
         "message": "'%s' is wrong" % m.group()}
        for m in re.finditer(r"wrong\w*", text)
    ]
    send({"method": "textDocument/publishDiagnostics",
          "params": {"uri": uri, "version": version, "diagnostics": found}})


def complete(uri, at):
    global completions
    completions += 1
    if "crash-%d" % completions in TRICKS:
        os._exit(3)
    text = texts[uri]
    begin = at
    while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
        begin -= 1
    edit = lambda new: {"range": spot(text, begin, at), "newText": new}
    items = [
        {"label": "served_function", "kind": 3, "insertTextFormat": 2, "sortText": "b",
         "detail": "def served_function(first, second)",
         "textEdit": edit("served_function(${1:first}, ${2:second})$0"), "data": 1},
        {"label": "served_value", "kind": 6, "sortText": "a", "textEdit": edit("served_value")},
        {"label": "served_import", "kind": 7, "sortText": "c", "textEdit": edit("served_import"),
         "data": 2},
    ]
    if "huge" in TRICKS:
        items += [{"label": "x%d" % i, "documentation": "d" * 3000} for i in range(10000)]
    return {"isIncomplete": False, "items": items}


def occurrences(name):
    for uri, text in {**on_disk(), **texts}.items():
        for match in re.finditer(r"\b%s\b" % re.escape(name), text):
            yield uri, spot(text, match.start(), match.end())


def on_disk():
    found = {}
    for folder, folders, files in os.walk(os.getcwd()):
        for name in files:
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                with open(path, newline="") as file:
                    found["file://" + path] = file.read()
    return found


def answer(method, params):
    if method == "shutdown":
        return None
    document = params.get("textDocument", {}).get("uri")
    text = texts.get(document, "")
    at = offset(text, params["position"]) if "position" in params else 0
    if method == "textDocument/completion":
        if "slow" in TRICKS:
            time.sleep(1)
        return complete(document, at)
    if method == "completionItem/resolve":
        params["documentation"] = "Documentation of " + params["label"]
        if params.get("data") == 2:
            params["additionalTextEdits"] = [
                {"range": {"start": {"line": 0, "character": 0},
                           "end": {"line": 0, "character": 0}}, "newText": "import served\n"}]
        return params
    if method == "textDocument/hover":
        word = word_at(text, at)
        return {"contents": {"kind": "markdown", "value": "```python\n%s: int\n```\nWords of **fake**"
                             % word.group()}} if word else None
    if method == "textDocument/signatureHelp":
        return {"signatures": [{"label": "call(first, second)", "documentation": "Calls.",
                                "parameters": [{"label": "first"}, {"label": [12, 18]}]}],
                "activeParameter": text[text.rfind("(", 0, at) : at].count(",")}
    if method in ("textDocument/definition", "textDocument/references"):
        word = word_at(text, at)
        found = [{"uri": u, "range": r} for u, r in occurrences(word.group())] if word else []
        return found[:1] if method.endswith("definition") else found
    if method == "textDocument/rename":
        changes = {}
        for uri, where in occurrences(word_at(text, at).group()):
            changes.setdefault(uri, []).append({"range": where, "newText": params["newName"]})
        return {"documentChanges": [{"textDocument": {"uri": u, "version": None}, "edits": e}
                                    for u, e in changes.items()]}
    if method == "textDocument/codeAction":
        return [{"title": "Say right", "kind": "quickfix", "diagnostics": [d],
                 "edit": {"changes": {document: [{"range": d["range"], "newText": "right"}]}}}
                for d in params["context"]["diagnostics"]]
    if method == "textDocument/formatting":
        whole = spot(text, 0, len(text))
        return [{"range": whole, "newText": re.sub(r"[ \t]+\n", "\n", text)}]
    raise KeyError(method)


def initialize(params):
    if "die" in TRICKS:
        sys.stderr.write("No such interpreter\n")
        os._exit(1)
    if "child" in TRICKS:
        log({"child": subprocess.Popen(["sleep", "1000"]).pid})
    return {"capabilities": {
        "textDocumentSync": {"openClose": True, "change": 2, "save": True},
        "completionProvider": {"triggerCharacters": ["."], "resolveProvider": True},
        "hoverProvider": True, "signatureHelpProvider": {"triggerCharacters": ["("]},
        "definitionProvider": True, "referencesProvider": True, "renameProvider": True,
        "codeActionProvider": True, "documentFormattingProvider": True}}


def respond(message):
    number = message["id"]
    try:
        result = answer(message["method"], message.get("params", {}))
    except Exception as error:
        send({"id": number, "error": {"code": -32603, "message": repr(error)}})
        return
    if number not in cancelled:
        send({"id": number, "result": result})


def handle(message):
    method, params = message.get("method"), message.get("params", {})
    log({"method": method, "params": params, "id": message.get("id")})
    if method == "initialize":
        if "refuse" in TRICKS:
            send({"id": message["id"], "error": {"code": 1, "message": "Nothing to serve with"}})
        else:
            send({"id": message["id"], "result": initialize(params)})
    elif method == "exit":
        os._exit(0)
    elif method == "$/cancelRequest":
        cancelled.add(params["id"])
    elif method == "textDocument/didOpen":
        texts[params["textDocument"]["uri"]] = params["textDocument"]["text"]
        diagnose(params["textDocument"]["uri"], params["textDocument"]["version"])
    elif method == "textDocument/didChange":
        uri = params["textDocument"]["uri"]
        for change in params["contentChanges"]:
            text = texts[uri]
            begin = offset(text, change["range"]["start"])
            end = offset(text, change["range"]["end"])
            texts[uri] = text[:begin] + change["text"] + text[end:]
        log({"text": texts[uri]})
        diagnose(uri, params["textDocument"]["version"])
    elif method == "textDocument/didClose":
        texts.pop(params["textDocument"]["uri"], None)
    elif "id" in message and method:
        threading.Thread(target=respond, args=(message,), daemon=True).start()


log({"pid": os.getpid()})
if "garbage" in TRICKS:
    sys.stdout.write("This is a page of words and no protocol. " * 5000)
    sys.stdout.flush()
    time.sleep(60)
while True:
    length = 0
    while True:
        line = sys.stdin.buffer.readline()
        if not line:
            sys.exit(0)
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
        if line == b"\r\n":
            break
    handle(json.loads(sys.stdin.buffer.read(length)))
