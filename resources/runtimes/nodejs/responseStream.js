'use strict';

// What a streaming handler writes to. Loaded by bootstrap.js only for such handlers.

const net = require('net');
const { Writable } = require('stream');

const errorTypeField = 'Lambda-Runtime-Function-Error-Type';
const errorBodyField = 'Lambda-Runtime-Function-Error-Body';

/** The writable that a streaming handler gets: a chunked POST on a connection of its own. */
function createResponseStream(api, id, highWaterMark, finished) {
  let contentType = 'application/octet-stream';
  let socket;
  let failure;

  const open = () => {
    if (socket) return;
    const colon = api.address.lastIndexOf(':');
    socket = net.connect({ host: api.address.slice(0, colon), port: +api.address.slice(colon + 1) });
    socket.setNoDelay(true);
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
      if (answer.includes('\r\n\r\n')) {
        socket.destroy();
        finished();
      }
    });
    socket.on('error', () => process.exit(1));
    // What keeps the loop alive is the handler's work: a stream that nobody ends is found out.
    socket.unref();
    socket.write(
      `POST /2018-06-01/runtime/invocation/${id}/response HTTP/1.1\r\nHost: ${api.address}\r\nUser-Agent: lathe-nodejs\r\n` +
        `Content-Type: ${contentType}\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n` +
        `Trailer: ${errorTypeField}, ${errorBodyField}\r\nTransfer-Encoding: chunked\r\n\r\n`
    );
  };
  const send = (bytes, done) => {
    if (!bytes.length) return done();
    socket.write(`${bytes.length.toString(16)}\r\n`);
    socket.write(bytes);
    return socket.write('\r\n', done);
  };
  const stream = new Writable({
    highWaterMark,
    write(chunk, encoding, done) {
      open();
      const prelude = stream._onBeforeFirstWrite;
      if (prelude) {
        delete stream._onBeforeFirstWrite;
        prelude((part) => send(Buffer.from(part), () => {}));
      }
      send(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk), done);
    },
    final(done) {
      open();
      const prelude = stream._onBeforeFirstWrite;
      if (prelude) prelude((part) => send(Buffer.from(part), () => {}));
      let trailers = '';
      if (failure) {
        const response = api.toResponse(failure);
        trailers =
          `${errorTypeField}: ${String(response.errorType).replace(/[^\w.]/g, '')}\r\n` +
          `${errorBodyField}: ${Buffer.from(JSON.stringify(response)).toString('base64')}\r\n`;
      }
      socket.ref();
      socket.write(`0\r\n${trailers}\r\n`, done);
    },
  });
  stream.setContentType = (type) => {
    if (socket) throw api.runtimeError('InvalidStreamingOperation', 'Cannot set content-type, too late.');
    contentType = type;
  };
  const fail = (error) => {
    failure = error;
    if (!socket && !stream.writableEnded) return api.failInvocation(id, error, finished);
    return stream.writableEnded ? undefined : stream.end();
  };
  return { stream, fail };
}

module.exports = { createResponseStream };
