'use strict';

// Runs a Node.js function in an execution environment: asks the Runtime API for events, calls the
// handler and posts what it returns.
//
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
//
// Works on Node.js 14 and newer. A cold start must cost little more than Node's own, so this is one
// CommonJS file, and the HTTP it needs is spoken on a bare socket.

const fs = require('fs');
const net = require('net');

const { env } = process;
const base = '/2018-06-01/runtime/';
const errorTypeField = 'Lambda-Runtime-Function-Error-Type';
const streamingMark = Symbol.for('aws.lambda.runtime.handler.streaming');
const highWaterMark = Symbol.for('aws.lambda.runtime.handler.streaming.highWaterMark');

// Modules that take less, in milliseconds, with all that they require, are not told of; nor more than so many.
const longLoad = 0.5;
const mostLoads = 100;

let requestId;

function runtimeError(name, message, cause) {
  const error = new Error(message);
  error.name = `Runtime.${name}`;
  error.stack = `${error.name}: ${cause && cause.stack ? cause.stack : error.stack.replace(/^[\w.]+: /, '')}`;
  return error;
}

function isError(value) {
  return (
    value instanceof Error ||
    (value !== null && typeof value === 'object' && ['name', 'message', 'stack'].every((key) => value[key] && typeof value[key] === 'string'))
  );
}

/** What the Runtime API is told of an error. */
function toResponse(error) {
  try {
    if (isError(error)) return { errorType: error.name, errorMessage: error.message, trace: String(error.stack).split('\n') };
    return { errorType: typeof error, errorMessage: error.toString(), trace: [] };
  } catch (_) {
    return {
      errorType: 'handled',
      errorMessage:
        'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack',
    };
  }
}

/** What the log is told of an error: its own properties too. */
function toLogged(error) {
  const replacer = (_key, value) => {
    if (!(value instanceof Error)) return value;
    const logged = { errorType: value.name, errorMessage: value.message, code: value.code, ...value };
    if (typeof value.stack === 'string') logged.stack = value.stack.split('\n');
    return logged;
  };
  try {
    return '\t' + JSON.stringify(error, replacer);
  } catch (_) {
    return '\t' + JSON.stringify(toResponse(error));
  }
}

function logError(title, error) {
  const known = error instanceof Error ? error : new Error(error);
  if (jsonLogs) console.error(known);
  else console.error(title, toLogged(known));
}

function serialized(value) {
  try {
    return JSON.stringify(value === undefined ? null : value);
  } catch (_) {
    throw new Error('Unable to stringify response body');
  }
}

const jsonLogs = (env.AWS_LAMBDA_LOG_FORMAT || '').toUpperCase() === 'JSON';

function textLine(level, params) {
  const message = params.length === 1 && typeof params[0] === 'string' ? params[0] : require('util').format(...params);
  return `${new Date().toISOString()}\t${requestId}\t${level}\t${message}`;
}

function patchConsole() {
  const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
  const lowest = Math.max(0, levels.indexOf((env.AWS_LAMBDA_LOG_LEVEL || '').toUpperCase()));
  const line = jsonLogs ? require('./jsonLog.js').lineMaker(() => requestId) : textLine;
  levels.forEach((level, priority) => {
    console[level.toLowerCase()] =
      priority < lowest ? () => {} : (...params) => void process.stdout.write(line(level, params) + '\n');
  });
  console.log = console.info;
}

/**
 * Whether looking for an event takes nothing from the function: of less than one vCPU (1,769 MB) it would be the
 * function's share, of a single core that of whoever sends the event.
 */
function hasCoreOfItsOwn() {
  const { availableParallelism } = require('os');
  return +env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE >= 1769 && availableParallelism !== undefined && availableParallelism() > 1;
}

/** What gives the core to whoever else wants it: there is no way but WASI's. Undefined where Node.js lacks it. */
function makeYield() {
  const { emitWarning } = process;
  process.emitWarning = () => {}; // It is experimental.
  try {
    const { WASI } = require('wasi');
    const wasi = new WASI({ version: 'preview1' });
    wasi.initialize({ exports: { memory: new WebAssembly.Memory({ initial: 0 }) } });
    return wasi.wasiImport.sched_yield;
  } catch (_) {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Looks for the next event before the event loop sleeps, where events come in quick succession: to be put to sleep and
 * woken on another core costs more than a short function takes. Others have the core meanwhile. Not where the engine
 * says that other invocations have use for every core: they would wait for it.
 */
class Lookout {
  constructor() {
    this.mayLook = hasCoreOfItsOwn();
    this.worth = 0; // Above zero it looks: goes up with every event that came quickly.
    this.turn = () => {
      this.yieldCore();
      this.turning = this.waiting && performance.now() < this.until;
      if (this.turning) setImmediate(this.turn);
    };
  }

  begin() {
    if (!this.mayLook) return;
    this.waiting = true;
    this.began = performance.now();
    this.until = this.began + Lookout.longest;
    if (this.worth === 0 || this.turning) return;
    this.yieldCore = this.yieldCore || makeYield();
    this.mayLook = this.turning = this.yieldCore !== undefined;
    if (this.mayLook) setImmediate(this.turn);
  }

  end() {
    if (!this.waiting) return;
    this.waiting = false;
    const quick = performance.now() - this.began < 2 * Lookout.longest;
    this.worth = quick ? Math.min(this.worth + 1, Lookout.mostWorth) : Math.max(this.worth - 2, 0);
  }
}
/** In ms. */
Lookout.longest = 0.05;
Lookout.mostWorth = 8;

/** More than that may not fit into the socket at once. */
const smallRequest = 16384;

/** No head of an answer is longer: what an event brings along was in a head of at most 64 KB. */
const longestHead = 131072;

/** The fields that are looked at, as they begin: their names are always written alike. */
const begins = {
  requestId: '\r\nLambda-Runtime-Aws-Request-Id: ',
  deadline: '\r\nLambda-Runtime-Deadline-Ms: ',
  arn: '\r\nLambda-Runtime-Invoked-Function-Arn: ',
  trace: '\r\nLambda-Runtime-Trace-Id: ',
  clientContext: '\r\nLambda-Runtime-Client-Context: ',
  identity: '\r\nLambda-Runtime-Cognito-Identity: ',
  tenant: '\r\nLambda-Runtime-Aws-Tenant-Id: ',
  length: '\r\nContent-Length: ',
  cores: '\r\nLathe-Cores: ',
};

/** Of the head of an answer, each line of which ends with a line end; undefined where there is none. */
function field(head, begin) {
  const at = head.indexOf(begin);
  if (at < 0) return undefined;
  const start = at + begin.length;
  return head.slice(start, head.indexOf('\r\n', start));
}

/** One keep-alive connection; answers come in the order of the requests. */
class Api {
  /** `descriptor`: that of a connected socket; without one there is the address. */
  constructor(address, descriptor) {
    this.address = address;
    this.descriptor = descriptor === undefined ? undefined : +descriptor;
    this.waiting = [];
    this.parts = [];
    this.length = 0;
    this.needed = 0;
    this.askNext = this.head('GET', 'invocation/next', 0, '');
  }

  connect() {
    const onread = { buffer: Buffer.allocUnsafeSlow(65536), callback: (count, buffer) => this.received(buffer, count) };
    if (this.descriptor !== undefined) {
      this.socket = new net.Socket({ fd: this.descriptor, onread });
    } else {
      const colon = this.address.lastIndexOf(':');
      this.socket = net.connect({ host: this.address.slice(0, colon), port: +this.address.slice(colon + 1), onread });
      this.socket.setNoDelay(true);
    }
    const gone = () => process.exit(0);
    this.socket.on('error', gone).on('close', gone);
  }

  head(method, path, length, fields) {
    return (
      `${method} ${base}${path} HTTP/1.1\r\nHost: ${this.address}\r\nUser-Agent: lathe-nodejs\r\n` +
      `${fields}Content-Length: ${length}\r\n\r\n`
    );
  }

  /** Sends requests in one write, which has so many bytes; each is answered in turn. */
  send(text, size, ...answered) {
    if (!this.socket) this.connect();
    this.waiting.push(...answered);
    this.socket.ref();
    const rest = this.descriptor !== undefined && size < smallRequest ? this.written(text, size) : text;
    if (rest.length) this.socket.write(rest);
  }

  /** Writes past the stream and its bookkeeping; gives what is left to it. */
  written(text, size) {
    if (this.socket.writableLength) return text;
    try {
      const count = fs.writeSync(this.descriptor, text);
      return count === size ? '' : Buffer.from(text).subarray(count);
    } catch (_) {
      return text;
    }
  }

  get(path, fields, answered) {
    const head = this.head('GET', path, 0, fields);
    this.send(head, head.length, answered);
  }

  post(path, body, fields, answered) {
    const size = Buffer.byteLength(body);
    const head = this.head('POST', path, size, fields);
    this.send(head + body, head.length + size, answered);
  }

  /** The bytes are read over when it returns: what is incomplete is copied. */
  received(bytes, count) {
    this.length += count;
    if (this.length < this.needed) {
      this.parts.push(Buffer.from(bytes.subarray(0, count)));
      return;
    }
    const buffer = this.parts.length ? Buffer.concat([...this.parts, bytes.subarray(0, count)]) : bytes;
    this.parts = [];
    let start = 0;
    while (start < this.length) {
      const text = buffer.latin1Slice(start, Math.min(start + longestHead, this.length));
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) break;
      const head = text.slice(0, end + 2);
      const body = start + end + 4;
      const stop = body + (+field(head, begins.length) || 0);
      this.needed = stop - start;
      if (this.length < stop) break;
      this.needed = 0;
      start = stop;
      const answered = this.waiting.shift();
      if (!this.waiting.length) this.socket.unref();
      if (answered) answered(+head.slice(9, 12), head, buffer.utf8Slice(body, stop));
    }
    if (start < this.length) this.parts.push(Buffer.from(buffer.subarray(start, this.length)));
    this.length -= start;
  }

  /** Waits until the function is wanted. That is Lathe's own, as is the flag that asks for it. */
  standBy() {
    return new Promise((resolve) => this.get('standby', '', () => resolve()));
  }

  next() {
    this.send(this.askNext, this.askNext.length, onNext);
  }

  /** With what there is to tell of the init. */
  firstNext() {
    const profile = loads.told();
    if (profile) this.get('invocation/next', `Lathe-Init-Profile: ${profile}\r\n`, onNext);
    else this.next();
  }

  /** The response and the next `next` leave together. */
  respondAndNext(id, value) {
    const body = serialized(value);
    const size = Buffer.byteLength(body);
    const head = this.head('POST', `invocation/${id}/response`, size, 'Content-Type: application/json\r\n');
    this.send(head + body + this.askNext, head.length + size + this.askNext.length, undefined, onNext);
    if (this.coresAreTaken) return;
    if (!this.lookout) this.lookout = new Lookout();
    this.lookout.begin();
  }

  fail(path, error, done) {
    const response = toResponse(error);
    const kind = String(response.errorType).replace(/[^\w.]/g, '');
    this.post(path, serialized(response), `Content-Type: application/json\r\n${errorTypeField}: ${kind}\r\n`, done);
  }

  failInvocation(id, error, done) {
    this.fail(`invocation/${id}/error`, error, done);
  }
}

function onNext(status, head, body) {
  if (api.lookout) api.lookout.end();
  if (status === 200) return handle(head, body);
  process.stderr.write(`The Runtime API answered ${status}: ${body}\n`);
  process.exit(1);
}

const api = new Api(env.AWS_LAMBDA_RUNTIME_API || '', env.LATHE_RUNTIME_SOCKET);
delete env.LATHE_RUNTIME_SOCKET;
api.toResponse = toResponse;
api.runtimeError = runtimeError;

class HttpResponseStream {
  static from(stream, prelude) {
    stream.setContentType('application/vnd.awslambda.http-integration-response');
    const text = JSON.stringify(prelude);
    stream._onBeforeFirstWrite = (write) => {
      write(text);
      write(new Uint8Array(8));
    };
    return stream;
  }
}

function streamifyResponse(handler, options) {
  handler[streamingMark] = 'response';
  if (options && typeof options.highWaterMark === 'number') handler[highWaterMark] = options.highWaterMark;
  return handler;
}

let handler;
let handlerIsAsync = false;
/** How code is loaded, the handler called and its promise followed; a debugger has ways of its own. */
let calling = {
  load: (module) => module(),
  call(run, failed) {
    try {
      run();
    } catch (error) {
      failed(error);
    }
  },
  follow: (promise, succeeded, failed) => void promise.then(succeeded, failed),
};
/** Called when the event loop has nothing left to do. */
let whenIdle = () => {};
let onFatal = (error, status) => api.fail('init/error', error, () => process.exit(status));

function parsedHeader(text, name) {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString());
  } catch (error) {
    throw new Error(`Cannot parse ${name} as json: ${error.toString()}`);
  }
}

/** What is the same for every invocation; each look at the environment is a call out of the engine. */
const functionContext = {
  functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
  functionName: env.AWS_LAMBDA_FUNCTION_NAME,
  memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
};

function makeContext(head, ends) {
  const deadline = +field(head, begins.deadline);
  return {
    callbackWaitsForEmptyEventLoop: true,
    ...ends,
    ...functionContext,
    clientContext: parsedHeader(field(head, begins.clientContext), 'ClientContext'),
    identity: parsedHeader(field(head, begins.identity), 'CognitoIdentity'),
    invokedFunctionArn: field(head, begins.arn),
    awsRequestId: requestId,
    tenantId: field(head, begins.tenant),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

function handle(head, body) {
  requestId = field(head, begins.requestId);
  api.coresAreTaken = field(head, begins.cores) !== undefined;
  const trace = field(head, begins.trace);
  if (trace) env._X_AMZN_TRACE_ID = trace;
  else delete env._X_AMZN_TRACE_ID;
  const id = requestId;
  onFatal = (error, status) => api.failInvocation(id, error, () => process.exit(status));
  if (handler[streamingMark]) handleStreaming(id, head, body);
  else handleBuffered(id, head, body);
}

function handleBuffered(id, head, body) {
  let context;
  let finished = false;

  const fail = (error) => {
    logError('Invoke Error', error);
    api.failInvocation(id, error);
    api.next();
  };
  const complete = (result) => {
    try {
      api.respondAndNext(id, result);
    } catch (error) {
      fail(error);
    }
  };
  const once = (end) => (...results) => {
    if (finished) return;
    finished = true;
    whenIdle = () => {};
    end(...results);
  };
  const isGiven = (error) => error !== undefined && error !== null;
  const callback = once((error, result) => {
    if (isGiven(error)) fail(error);
    else if (!context.callbackWaitsForEmptyEventLoop) complete(result);
    else whenIdle = () => complete(result);
  });
  const done = once((error, result) => (isGiven(error) ? fail(error) : complete(result)));
  const succeed = (result) => done(null, result);
  const giveUp = (error) => done(isGiven(error) ? error : 'handled');

  whenIdle = once(() => {
    if (!handlerIsAsync) return complete(null);
    return fail(
      runtimeError(
        'NodeJsExit',
        'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise ' +
          'that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes'
      )
    );
  });
  calling.call(() => {
    context = makeContext(head, { done, succeed, fail: giveUp });
    const result = handler(JSON.parse(body), context, callback);
    if (result && typeof result.then === 'function') calling.follow(result, succeed, giveUp);
  }, callback);
}

async function handleStreaming(id, head, body) {
  let context;
  let ended;
  const answered = new Promise((resolve) => (ended = resolve));
  const { createResponseStream } = require('./responseStream.js');
  const { stream, fail } = createResponseStream(api, id, handler[highWaterMark], ended);
  const abort = (error) => {
    logError('Invoke Error', error);
    fail(error);
  };
  whenIdle = () => {
    whenIdle = () => {};
    abort(runtimeError('NodeJsExit', 'The event loop was empty before the response stream was finished.'));
  };
  try {
    context = makeContext(head);
    const result = handler(JSON.parse(body), stream, context);
    if (!result || typeof result.then !== 'function') abort('Streaming does not support non-async handlers.');
    else if ((await new Promise((...settle) => calling.follow(result, ...settle))) !== undefined) console.warn('Streaming handlers ignore return values.');
  } catch (error) {
    abort(error);
  }
  await answered;
  whenIdle = () => {};
  if (context && !context.callbackWaitsForEmptyEventLoop) api.next();
  else whenIdle = () => api.next();
}

function isModuleFolder(folder) {
  const path = require('path');
  for (let at = folder; !at.endsWith('/node_modules'); at = path.dirname(at)) {
    const file = path.join(at, 'package.json');
    if (fs.existsSync(file)) {
      try {
        return JSON.parse(fs.readFileSync(file, 'utf8')).type === 'module';
      } catch (error) {
        console.warn(`${file} cannot be read, it will be ignored for ES module detection purposes.`, error);
        return false;
      }
    }
    if (at === '/') break;
  }
  return false;
}

/** The user's module: exports at once, or a promise of them for an ES module. */
function loadModule(root, folder, name) {
  const path = require('path');
  const file = path.resolve(root, folder, name);
  const load = (extension, asModule) => {
    const full = file + extension;
    return asModule ? import(require('url').pathToFileURL(full).href) : require(full);
  };
  const isFile = (extension) => fs.existsSync(file + extension) && fs.statSync(file + extension).isFile();
  if (isFile('')) return load('', false);
  if (isFile('.js')) return load('.js', isModuleFolder(path.dirname(file)));
  if (isFile('.mjs')) return load('.mjs', true);
  if (isFile('.cjs')) return load('.cjs', false);
  return require(require.resolve(name, { paths: [root, path.resolve(root, folder)] }));
}

/** How long the modules of the function take to load: those that are required, not those that are imported. */
const loads = {
  watching: false,
  noted: [],
  /** Of each that is being loaded, what those within it have taken. */
  inner: [0],

  end(began, name) {
    const took = performance.now() - began;
    const own = took - this.inner.pop();
    this.inner[this.inner.length - 1] += took;
    if (took >= longLoad) this.noted.push({ name: name(), began, took, own });
  },

  /** "BASE|NAME;START;WHOLE;OWN,...", in microseconds. */
  told() {
    this.watching = false;
    if (!this.noted.length) return '';
    const first = Math.min(...this.noted.map(({ began }) => began));
    const micros = (time) => Math.round(time * 1000);
    const parts = this.noted
      .sort((left, right) => right.took - left.took)
      .slice(0, mostLoads)
      .map(({ name, began, took, own }) => `${name};${micros(began - first)};${micros(took)};${micros(own)}`);
    this.noted = [];
    return `${micros(performance.timeOrigin + first)}|${parts.join(',')}`;
  },
};

/** "@aws-sdk/client-s3", "lib/util.js": what was required, as one would write it from the function's folder. */
function nameOfLoad(request, parent) {
  let name = request;
  if (/^\.{0,2}\//.test(request) && parent && parent.filename) {
    const path = require('path');
    name = path.resolve(path.dirname(parent.filename), request).replace(/^\/(var\/task|opt)\//, '');
    name = name.slice(name.lastIndexOf('node_modules/') + (name.includes('node_modules/') ? 13 : 1));
  }
  return name.replace(/[^\w@./+:-]/g, '_');
}

/** Version 2 of the AWS SDK does not look at AWS_ENDPOINT_URL: it is told, when it is loaded, where the services are. */
function guideOldSdk() {
  const Module = require('module');
  const load = Module._load;
  Module._load = function (request, parent) {
    const began = loads.watching ? performance.now() : 0;
    if (began) loads.inner.push(0);
    let loaded;
    try {
      loaded = Reflect.apply(load, this, arguments);
    } finally {
      if (began) loads.end(began, () => nameOfLoad(request, parent));
    }
    const isSdk = request.endsWith('/core') && parent && parent.filename && parent.filename.includes('/aws-sdk/');
    // While it is being loaded there is none yet.
    const config = isSdk && 'config' in loaded && loaded.config;
    if (env.AWS_ENDPOINT_URL && config && config.update && config.endpoint === undefined)
      config.update({ endpoint: env.AWS_ENDPOINT_URL, s3ForcePathStyle: true });
    return loaded;
  };
}

async function loadHandler(root, name) {
  if (name.includes('..'))
    throw runtimeError(
      'MalformedHandlerName',
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`
    );
  const slash = name.lastIndexOf('/') + 1;
  const match = /^([^.]*)\.(.*)$/.exec(name.slice(slash));
  if (!match) throw runtimeError('MalformedHandlerName', 'Bad handler');

  let exported;
  try {
    exported = calling.load(() => loadModule(root, name.slice(0, slash), match[1]));
    if (exported && typeof exported.then === 'function' && typeof exported !== 'function') exported = await exported;
  } catch (error) {
    if (error instanceof SyntaxError) throw runtimeError('UserCodeSyntaxError', String(error), error);
    if (error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND'))
      throw runtimeError('ImportModuleError', String(error), error);
    throw error;
  }
  const found = match[2].split('.').reduce((nested, key) => nested && nested[key], exported);
  if (!found) throw runtimeError('HandlerNotFound', `${name} is undefined or not exported`);
  if (typeof found !== 'function') throw runtimeError('HandlerNotFound', `${name} is not a function`);
  return found;
}

function watchForFatalErrors() {
  process.on('uncaughtException', (error) => {
    logError('Uncaught Exception', error);
    onFatal(error, 129);
  });
  process.on('unhandledRejection', (reason, promise) => {
    const error = runtimeError('UnhandledPromiseRejection', String(reason), reason instanceof Error ? reason : undefined);
    error.reason = reason;
    error.promise = promise;
    logError('Unhandled Promise Rejection', error);
    onFatal(error, 128);
  });
  process.on('beforeExit', () => whenIdle());
}

async function main() {
  patchConsole();
  watchForFatalErrors();
  guideOldSdk();
  if (!/^(1|true)$/.test(env.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA || ''))
    globalThis.awslambda = { streamifyResponse, HttpResponseStream };
  if (process.argv[2] === '--standby') {
    process.argv.splice(2, 1);
    // There is time now for what most functions need: ES modules, somewhere to print to.
    await import('./empty.mjs');
    void [process.stdout, process.stderr];
    await api.standBy();
  } else if (process.argv[2] === '--debug') {
    const debug = require('./debug.js');
    debug.attach(...process.argv.splice(2).slice(1));
    calling = debug.calling;
  }
  loads.watching = typeof performance !== 'undefined'; // Since Node.js 16.
  try {
    handler = await loadHandler(env.LAMBDA_TASK_ROOT || process.cwd(), env._HANDLER || '');
  } catch (error) {
    logError('Uncaught Exception', error);
    api.fail('init/error', error, () => process.exit(1));
    return;
  }
  handlerIsAsync = handler.constructor && handler.constructor.name === 'AsyncFunction';
  api.firstNext();
}

main();
