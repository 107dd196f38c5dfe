"""The hot paths of the apps in Flask, with what each answer of theirs has: an id, a line of log, metrics, headers."""
import json
import os
import socket
import sys
import time
import uuid

import redis
import requests
from flask import Flask, g, make_response, request
from prometheus_client import Counter, Histogram
from psycopg_pool import ConnectionPool

app = Flask(__name__)
count = Counter("http_requests_total", "Requests answered.", ["method", "route", "status"])
duration = Histogram("http_request_duration_seconds", "Time until the answer began.", ["method", "route"])
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@app.before_request
def begin():
    g.begun = time.perf_counter()
    g.id = request.headers.get("X-Request-Id") or str(uuid.uuid4())


@app.after_request
def end(response):
    seconds = time.perf_counter() - g.begun
    route = request.url_rule.rule if request.url_rule else "none"
    count.labels(request.method, route, response.status_code).inc()
    duration.labels(request.method, route).observe(seconds)
    response.headers.extend(HEADERS)
    response.headers["X-Request-Id"] = g.id
    event = {"time": time.time(), "level": "info", "message": "request", "requestId": g.id, "method": request.method}
    event |= {"path": request.path, "status": response.status_code, "milliseconds": round(seconds * 1000, 2)}
    sys.stdout.write(json.dumps(event) + "\n")
    return response


store = redis.Redis(port=int(os.environ["REDIS_PORT"]), decode_responses=True)
session = requests.Session()
database = ConnectionPool(os.environ["DATABASE_URL"], min_size=1, max_size=2, open=False)

GREETING = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hello {{ name }}!</title></head>
<body><main><h1>Hello {{ name }}!</h1><p>Visits: {{ visits }}</p><p>Hostname: {{ hostname }}</p><p>Version 1</p>
<p><a href="">Visit again</a></p></main></body></html>"""

GUEST_BOOK = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guest book</title></head>
<body><main><h1>Guest book</h1><form method="post"><label for="message">Your message</label>
<textarea id="message" name="message" maxlength="500" required></textarea><button>Leave message</button></form>
<ol>{% for message in messages %}<li><p>{{ message.text }}</p><time>{{ message.time }}</time></li>{% endfor %}</ol>
</main></body></html>"""

POLL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ a }} or {{ b }}?</title></head>
<body><main><h1>{{ a }} or {{ b }}?</h1><p>Choose one.</p><form method="post">
<button name="vote" value="a">{{ a }}</button><button name="vote" value="b">{{ b }}</button></form>
<p>Processed by container ID {{ hostname }}</p></main></body></html>"""

RESULT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ a }} vs {{ b }}</title></head>
<body><main><h1>{{ a }} vs {{ b }}</h1>{% for name, votes in counts %}<h2>{{ name }}</h2>
<p>{{ "%.1f" | format(100 * votes / total if total else 50) }}%</p><p>{{ votes }} votes</p>{% endfor %}
<p>{{ total }} votes</p></main></body></html>"""


# compiled once, which render_template_string would do for each request
greeting = app.jinja_env.from_string(GREETING)
guest_book = app.jinja_env.from_string(GUEST_BOOK)
poll = app.jinja_env.from_string(POLL)
result_page = app.jinja_env.from_string(RESULT)


@app.get("/hello-counter")
def hello_counter():
    visits = store.incr("counter")
    return greeting.render(name="World", visits=visits, hostname=socket.gethostname())


@app.get("/hello-k8s-api")
def messages():
    limit = min(int(request.args.get("limit", 10)), 100)
    return {"messages": [json.loads(entry) for entry in store.lrange("messages", 0, limit - 1)]}


@app.get("/hello-k8s-frontend")
def frontend():
    answer = session.get(os.environ["MESSAGES_URL"], timeout=3)
    return guest_book.render(messages=answer.json()["messages"])


@app.get("/storage-api")
def items():
    with os.scandir(os.environ["STO_STORAGE"]) as entries:
        return {"items": sorted(entry.name for entry in entries if entry.is_file())}


@app.get("/list-api")
def create_list():
    there = set(session.get(os.environ["STO_API"] + "/items", timeout=5).json()["items"])
    missing = [str(number) for number in range(20) if str(number) not in there]
    return {"createds": missing, "deleteds": [], "faileds": []}


@app.get("/vote")
def vote():
    response = make_response(poll.render(a="Cats", b="Dogs", hostname=socket.gethostname()))
    if "voter_id" not in request.cookies:
        response.set_cookie("voter_id", uuid.uuid4().hex, httponly=True, samesite="Lax")
    return response


@app.get("/result")
def result():
    database.open()
    with database.connection() as connection:
        a, b = connection.execute("select a, b from tally").fetchone()
    return result_page.render(a="Cats", b="Dogs", counts=[("Cats", a), ("Dogs", b)], total=a + b)


@app.get("/web-app")
def web_app():
    return {"a": 1}
