'use strict';

// Connects a Node.js function with the debugger outside: its inspector's protocol over two named pipes,
// each message after a "Content-Length" line. The pipes are served by a thread of their own, so that
// the function may stand still; no port is opened. Loaded by bootstrap.js only for an invocation that is
// debugged.

const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');

// What the gate is that the function waits at.
const closed = 0;
const opened = 1;
const broken = 2;

/** Returns when the debugger has set its breakpoints and wants the function to run. */
function attach(requests, answers) {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(__filename, { workerData: { gate, requests, answers }, env: {}, execArgv: [] });
  thread.unref();
  Atomics.wait(gate, 0, closed);
  if (Atomics.load(gate, 0) === broken) throw new Error('The debugger could not be started.');
  announceModules(thread, gate);
}

/**
 * Tells of a CommonJS module that has a source map, and lets it run when its breakpoints are set: the
 * inspector itself stops only before scripts and ES modules.
 */
function announceModules(thread, gate) {
  const { prototype } = require('module');
  const compile = prototype._compile;
  prototype._compile = function (content, filename) {
    const [, sourceMapURL] = /.*\/\/[#@] sourceMappingURL=(\S+)\s*$/s.exec(String(content)) ?? [];
    if (sourceMapURL) {
      Atomics.store(gate, 0, closed);
      thread.postMessage({ method: 'Lathe.loading', params: { path: filename, sourceMapURL } });
      Atomics.wait(gate, 0, closed);
    }
    return compile.apply(this, arguments);
  };
}

// By the promise that follows the handler's.
const followed = new Map();

/**
 * A function stops at "uncaught" exceptions where Node.js foresees that nobody catches them. So nothing
 * here catches what leaves the function's code: it comes by the ways of what is uncaught.
 */
const calling = {
  load(module) {
    return new Promise((resolve, reject) => {
      calling.call(() => {
        const exported = module();
        if (exported instanceof Promise) calling.follow(exported, resolve, reject);
        else resolve(exported);
      }, reject);
    });
  },
  call(run, failed) {
    setImmediate(() => {
      if (process.hasUncaughtExceptionCaptureCallback()) return run();
      process.setUncaughtExceptionCaptureCallback((error) => {
        process.setUncaughtExceptionCaptureCallback(null);
        failed(error);
      });
      run();
      process.setUncaughtExceptionCaptureCallback(null);
    });
  },
  follow(promise, succeeded, failed) {
    if (!(promise instanceof Promise)) return void promise.then(succeeded, failed);
    watchRejections();
    followed.set(promise.then(succeeded), failed);
  },
};

let isWatching = false;

/** Before anybody else hears of them. */
function watchRejections() {
  if (isWatching) return;
  isWatching = true;
  const { emit } = process;
  process.emit = function (name, reason, promise) {
    const failed = name === 'unhandledRejection' && followed.get(promise);
    if (!failed) return emit.apply(this, arguments);
    followed.delete(promise);
    failed(reason);
    return true;
  };
}

function open(gate, state) {
  Atomics.store(gate, 0, state);
  Atomics.notify(gate, 0);
}

function serve({ gate, requests, answers }) {
  const fs = require('fs');
  const net = require('net');
  const { Session } = require('inspector');
  const input = new net.Socket({ fd: fs.openSync(requests, 'r'), readable: true, writable: false });
  const output = fs.openSync(answers, fs.constants.O_WRONLY);
  const session = new Session();
  session.connectToMainThread();

  const send = (message) => {
    const body = Buffer.from(JSON.stringify(message));
    let rest = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    while (rest.length) rest = rest.subarray(fs.writeSync(output, rest));
  };
  const handle = ({ id, method, params }) => {
    session.post(method, params, (error, result) => {
      send(error ? { id, error: { message: error.message } } : { id, result });
      if (method === 'Runtime.runIfWaitingForDebugger') open(gate, opened);
    });
  };
  session.on('inspectorNotification', send);
  parentPort.on('message', send);

  let bytes = Buffer.alloc(0);
  input.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const end = head + 4 + Number(bytes.latin1Slice(bytes.indexOf(':') + 1, head));
      if (bytes.length < end) return;
      const message = bytes.utf8Slice(head + 4, end);
      bytes = bytes.subarray(end);
      handle(JSON.parse(message));
    }
  });
}

function serveOrSay(data) {
  try {
    serve(data);
  } catch (error) {
    require('fs').writeSync(2, `${error.stack}\n`);
    open(data.gate, broken);
  }
}

if (isMainThread) module.exports = { attach, calling };
else serveOrSay(workerData);
