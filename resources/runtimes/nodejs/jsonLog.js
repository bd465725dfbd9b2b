'use strict';

// The console's lines where a function logs JSON (AWS_LAMBDA_LOG_FORMAT).

const { format } = require('util');

function errorReplacer(_key, value) {
  if (!(value instanceof Error)) return value;
  return {
    errorType: (value.constructor && value.constructor.name) || 'UnknownError',
    errorMessage: value.message,
    stackTrace: typeof value.stack === 'string' ? value.stack.split('\n') : value.stack,
    ...value,
  };
}

function line(requestId, level, params) {
  const entry = { timestamp: new Date().toISOString(), level, requestId };
  if (params.length === 1) {
    entry.message = params[0];
    try {
      return JSON.stringify(entry, errorReplacer);
    } catch (_) {
      entry.message = format(entry.message);
      return JSON.stringify(entry);
    }
  }
  entry.message = format(...params);
  const error = params.find((param) => param instanceof Error);
  if (error) Object.assign(entry, errorReplacer('', error));
  return JSON.stringify(entry);
}

module.exports = { lineMaker: (requestId) => (level, params) => line(requestId(), level, params) };
