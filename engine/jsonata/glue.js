// What joins jsonata-es5.js to its interpreter, which has no event loop: promises that settle in a queue
// of ours, and the limits of an evaluation. Runs before jsonata-es5.js, whose file is put where it says so.
var Promise = (function () {
  'use strict';

  var queue = [];

  function Promise(run) {
    var self = this;
    self.state = 'pending';
    self.waiting = [];
    function settle(state, value) {
      if (self.state !== 'pending') return;
      self.state = state;
      self.value = value;
      queue.push.apply(queue, self.waiting.splice(0));
    }
    var isResolved = false;
    function reject(error) {
      if (isResolved) return;
      isResolved = true;
      settle('rejected', error);
    }
    function resolve(value) {
      if (isResolved) return;
      isResolved = true;
      if (value && typeof value.then === 'function')
        value.then(settle.bind(null, 'fulfilled'), settle.bind(null, 'rejected'));
      else settle('fulfilled', value);
    }
    try {
      run(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }
  Promise.prototype.then = function (fulfilled, rejected) {
    var self = this;
    return new Promise(function (resolve, reject) {
      function go() {
        var isFine = self.state === 'fulfilled';
        var handler = isFine ? fulfilled : rejected;
        try {
          if (handler) resolve(handler(self.value));
          else (isFine ? resolve : reject)(self.value);
        } catch (error) {
          reject(error);
        }
      }
      (self.state === 'pending' ? self.waiting : queue).push(go);
    });
  };
  Promise.prototype.catch = function (rejected) {
    return this.then(undefined, rejected);
  };
  Promise.resolve = function (value) {
    return new Promise(function (resolve) {
      resolve(value);
    });
  };
  Promise.reject = function (error) {
    return new Promise(function (resolve, reject) {
      reject(error);
    });
  };
  Promise.all = function (list) {
    return new Promise(function (resolve, reject) {
      var left = list.length;
      var values = [];
      if (!left) resolve(values);
      list.forEach(function (each, i) {
        Promise.resolve(each).then(function (value) {
          values[i] = value;
          if (--left === 0) resolve(values);
        }, reject);
      });
    });
  };
  /** Settles all that can be. */
  Promise.drain = function () {
    while (queue.length) queue.shift()();
  };
  /** What an evaluation has left that was stopped. */
  Promise.forget = function () {
    queue = [];
  };
  return Promise;
})();

/* jsonata-es5.js */

var lathe = (function () {
  'use strict';

  var deepest = 500;

  function told(error) {
    var words = error && error.message ? String(error.message) : String(error);
    var isLimit = words === 'alloc failed' || !!(error && error.isLimit);
    return JSON.stringify({ code: (error && error.code) || '', words: words, isLimit: isLimit });
  }

  function isFunction(value) {
    return typeof value === 'function' || !!(value && (value._jsonata_lambda || value._jsonata_function));
  }
  function withoutFunctions(name, value) {
    return isFunction(value) ? undefined : value;
  }

  /** As JSON: the error, or nothing. */
  function check(text) {
    try {
      jsonata(text);
      return '';
    } catch (error) {
      return told(error);
    }
  }

  /** 'V' and the value as JSON, 'U' for undefined, 'E' and the error. All that it gets is text. */
  function evaluate(text, variables, names, milliseconds) {
    var deadline = Date.now() + Number(milliseconds);
    var depth = 0;
    var value;
    var failure;
    function limit(words) {
      return { isLimit: true, message: words };
    }
    try {
      var expression = jsonata(text);
      JSON.parse(names).forEach(function (name) {
        expression.registerFunction(name, function () {
          return JSON.parse(nativeCall(name, JSON.stringify(Array.prototype.slice.call(arguments))));
        });
      });
      expression.registerFunction('parse', function (json) {
        return json === undefined ? undefined : JSON.parse(json);
      });
      expression.assign(Symbol.for('jsonata.__evaluate_entry'), function () {
        if (++depth > deepest) throw limit('The expression goes too deep.');
        if (Date.now() > deadline) throw limit('The expression takes too long.');
      });
      expression.assign(Symbol.for('jsonata.__evaluate_exit'), function () {
        --depth;
      });
      expression.evaluate(undefined, JSON.parse(variables)).then(
        function (result) {
          value = result;
        },
        function (error) {
          failure = error;
        }
      );
      Promise.drain();
      if (failure) return 'E' + told(failure);
      if (value === undefined || isFunction(value)) return 'U';
      return 'V' + JSON.stringify(value, withoutFunctions);
    } catch (error) {
      return 'E' + told(error);
    } finally {
      Promise.forget();
    }
  }

  return { check: check, evaluate: evaluate };
})();
