# frozen_string_literal: true

# Runs a Ruby function in an execution environment: asks the Runtime API for events, calls the
# handler and posts what it returns.
#
# https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
#
# Works on Ruby 3.0 and newer. A cold start must cost little more than the interpreter's own, so the
# engine starts it without RubyGems, which is loaded with the first thing that needs it, and the
# HTTP it needs is spoken on a bare socket.

require 'socket.so'
require 'json'

module Lathe
  TASK_ROOT = ENV['LAMBDA_TASK_ROOT'] || '/var/task'
  HERE = __FILE__

  # Loads RubyGems when something is required that is not in the standard library, or when it is
  # named. Functions that bring gems have it from the start, so that these take the standard
  # library's place.
  module Gems
    class << self
      def prepare
        return if defined?(::Gem)
        return require('rubygems') if brought?

        Object.autoload(:Gem, 'rubygems')
        Kernel.prepend(LateRequire)
      end

      def loaded?
        Object.autoload?(:Gem).nil?
      end

      private

      def brought?
        ENV['GEM_PATH'].to_s.split(':').any? { |folder| File.directory?(folder) }
      end
    end
  end

  module LateRequire
    private

    def require(path)
      super
    rescue LoadError => e
      raise if e.path != path || Gems.loaded?

      super('rubygems')
      super
    end

    def gem(...)
      require('rubygems')
      super
    end
  end

  # One keep-alive connection. A response and the next `next` leave together, so that no invocation
  # waits for the other's acknowledgement.
  class Api
    BASE = '/2018-06-01/runtime/'

    def initialize(address)
      @address = address
      host, _, port = address.rpartition(':')
      @socket = TCPSocket.new(host, port.to_i)
      @socket.setsockopt(Socket::IPPROTO_TCP, Socket::TCP_NODELAY, 1)
      @socket.sync = true
      @next = head('GET', 'invocation/next', 0, '')
    end

    # Waits until the function is wanted. That is Lathe's own, as is the flag that asks for it.
    def stand_by
      @socket.write(head('GET', 'standby', 0, ''))
      read
    end

    # Status, fields by lower-case name, body.
    def next
      @socket.write(@next)
      read
    end

    def post(path, body, fields)
      @socket.write(head('POST', path, body.bytesize, fields) << body)
      read
    end

    def post_and_next(path, body, fields)
      @socket.write(head('POST', path, body.bytesize, fields) << body << @next)
      read
      read
    end

    private

    def head(method, path, length, fields)
      String.new("#{method} #{BASE}#{path} HTTP/1.1\r\nHost: #{@address}\r\nUser-Agent: lathe-ruby\r\n" \
                 "#{fields}Content-Length: #{length}\r\n\r\n").b
    end

    def read
      line = @socket.gets
      raise EOFError unless line

      status = line[9, 3].to_i
      fields = {}
      while (line = @socket.gets("\r\n", chomp: true)) && !line.empty?
        name, _, value = line.partition(':')
        fields[name.downcase] = value.strip
      end
      length = fields['content-length'].to_i
      [status, fields, length.zero? ? +'' : @socket.read(length)]
    end
  end

  # https://docs.aws.amazon.com/lambda/latest/dg/ruby-context.html
  class Context
    attr_reader :aws_request_id, :invoked_function_arn, :deadline_ms, :identity, :client_context, :tenant_id

    def initialize(fields)
      @aws_request_id = fields['lambda-runtime-aws-request-id']
      @invoked_function_arn = fields['lambda-runtime-invoked-function-arn']
      @deadline_ms = fields['lambda-runtime-deadline-ms'].to_i
      @tenant_id = fields['lambda-runtime-aws-tenant-id']
      @client_context = parsed(fields['lambda-runtime-client-context'])
      @identity = parsed(fields['lambda-runtime-cognito-identity'])
    end

    def get_remaining_time_in_millis
      [@deadline_ms - Process.clock_gettime(Process::CLOCK_REALTIME, :millisecond), 0].max
    end

    def function_name
      ENV['AWS_LAMBDA_FUNCTION_NAME']
    end

    def function_version
      ENV['AWS_LAMBDA_FUNCTION_VERSION']
    end

    def memory_limit_in_mb
      ENV['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']
    end

    def log_group_name
      ENV['AWS_LAMBDA_LOG_GROUP_NAME']
    end

    def log_stream_name
      ENV['AWS_LAMBDA_LOG_STREAM_NAME']
    end

    private

    def parsed(text)
      JSON.parse(text.dup.force_encoding(Encoding::UTF_8)) if text && !text.empty?
    end
  end

  # What of an error is posted and printed.
  class Failure
    def initialize(error, kind)
      @type = "#{kind}<#{error.class}>"
      @body = JSON.generate('errorMessage' => readable(error.message), 'errorType' => @type,
                            'stackTrace' => own_frames(error))
    end

    attr_reader :body

    def fields
      "Content-Type: application/json\r\nLambda-Runtime-Function-Error-Type: #{@type}\r\n"
    end

    def print(title)
      $stdout.flush
      $stderr.write("#{title}\n#{@body}\n")
    end

    private

    def readable(text)
      text.to_s.dup.force_encoding(Encoding::UTF_8).scrub
    end

    def own_frames(error)
      (error.backtrace || []).reject { |frame| frame.start_with?(HERE) || frame.start_with?('<internal:') }
    end
  end

  # `file.method` or `file.Module::Class.method`.
  class Handler
    def initialize(name)
      @file, *@names = name.split('.')
      raise ArgumentError, "Invalid handler #{name}, must be of form FILENAME.METHOD or FILENAME.CLASS.METHOD" unless
        @names.length.between?(1, 2)

      require(@file)
      @owner = @names.length == 2 ? Kernel.const_get(@names.first) : nil
    end

    def call(event, context)
      method = @names.last.to_sym
      if @owner
        @owner.public_send(method, event: event, context: context)
      else
        MAIN.send(method, event: event, context: context)
      end
    end
  end

  # Asks, calls and answers until the Runtime API hangs up.
  class Runtime
    def initialize(api)
      @api = api
    end

    def run
      handler = load_handler
      answer = @api.next
      loop { answer = serve(handler, *answer) }
    rescue EOFError, Errno::ECONNRESET, Errno::EPIPE
      exit!(0)
    end

    private

    def load_handler
      Handler.new(ENV['_HANDLER'].to_s)
    rescue SystemExit
      raise
    rescue Exception => e
      failure = Failure.new(e, 'Init')
      failure.print('Init error when loading handler')
      @api.post('init/error', failure.body, failure.fields)
      exit!(1)
    end

    def serve(handler, status, fields, body)
      unless status == 200
        warn("The Runtime API answered #{status}: #{body}")
        exit!(1)
      end
      id = fields['lambda-runtime-aws-request-id']
      ENV['_X_AMZN_TRACE_ID'] = fields['lambda-runtime-trace-id']
      begin
        response = result_of(handler, fields, body)
      rescue StandardError, ScriptError, SystemStackError => e
        return fail_invocation(id, e)
      end
      $stdout.flush
      @api.post_and_next("invocation/#{id}/response", response, "Content-Type: application/json\r\n")
    rescue NoMemoryError => e
      @api.post("invocation/#{id}/error", Failure.new(e, 'Function').body, '')
      exit!(1)
    end

    def result_of(handler, fields, body)
      event = JSON.parse(body.force_encoding(Encoding::UTF_8))
      JSON.generate(handler.call(event, Context.new(fields)))
    end

    def fail_invocation(id, error)
      failure = Failure.new(error, 'Function')
      failure.print('Error raised from handler method')
      @api.post_and_next("invocation/#{id}/error", failure.body, failure.fields)
    end
  end

  MAIN = TOPLEVEL_BINDING.receiver
end

$stdout.sync = true
$stderr.sync = true
$LOAD_PATH.unshift(Lathe::TASK_ROOT)
Lathe::Gems.prepare
Lathe::Runtime.new(Lathe::Api.new(ENV['AWS_LAMBDA_RUNTIME_API'].to_s).tap do |api|
  api.stand_by if ARGV.delete('--standby')
end).run
