#include "engine/jsonata/Jsonata.h"

#include "engine/jsonata/Scripts.h"

#include <duktape.h>
#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace json = boost::json;

namespace lathe::jsonata {

namespace {

constexpr std::size_t mostMemory = 64 * 1024 * 1024;
constexpr int longestMilliseconds = 1'000;

std::string textAt(const json::object& object, std::string_view member) {
    const json::value* found = object.if_contains(member);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

/// What glue.js tells of an error.
Error errorOf(std::string_view told, std::string_view otherwise) {
    boost::system::error_code failed;
    const json::value parsed = json::parse(told, failed);
    const auto* const error = failed ? nullptr : parsed.if_object();
    if (!error)
        return {std::string{otherwise}, Text::verbatim(std::string{told})};
    const std::string code = textAt(*error, "code");
    const std::string words = textAt(*error, "words");
    const json::value* const limit = error->if_contains("isLimit");
    if (limit && limit->is_bool() && limit->get_bool())
        return {"Jsonata.Limit", Text::verbatim(words)};
    // S....: the text is wrong, whatever it is given.
    return {code.starts_with('S') ? "Jsonata.Syntax" : std::string{otherwise},
            Text::verbatim(code.empty() ? words : fmt::format("{}: {}", code, words))};
}

} // namespace

class Jsonata::Interpreter {
  public:
    explicit Interpreter(const Functions& functions)
        : m_functions{functions}
        , m_context{duk_create_heap(allocate, reallocate, release, this, onFatal)} {
        if (duk_safe_call(m_context, load, this, 0, 1) != DUK_EXEC_SUCCESS)
            m_failure = duk_safe_to_string(m_context, -1);
        duk_pop(m_context);
    }
    ~Interpreter() { duk_destroy_heap(m_context); }
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    /// What lathe.FUNCTION gives for these arguments. Fails with Jsonata.Limit.
    Result<std::string> call(const char* function, const std::vector<std::string>& arguments) {
        if (!m_failure.empty())
            return Error{"Jsonata.Limit", Text::verbatim(m_failure)};
        const Request request{function, arguments};
        const int status = duk_safe_call(m_context, perform, const_cast<Request*>(&request), 0, 1);
        std::size_t size = 0;
        const char* const text = duk_get_lstring_default(m_context, -1, &size, "", 0);
        Result<std::string> result = std::string{text, size};
        if (status != DUK_EXEC_SUCCESS)
            result = Error{"Jsonata.Limit", Text::verbatim(*result)};
        duk_pop(m_context);
        return result;
    }

  private:
    struct Request {
        const char* function;
        const std::vector<std::string>& arguments;
    };
    // Errors jump out of it: nothing that has a destructor may be in such a function.
    static duk_ret_t perform(duk_context* context, void* asked) {
        const auto& request = *static_cast<const Request*>(asked);
        duk_get_global_string(context, "lathe");
        duk_push_string(context, request.function);
        for (const std::string& each : request.arguments)
            duk_push_lstring(context, each.data(), each.size());
        const auto count = static_cast<duk_idx_t>(request.arguments.size());
        const auto status = duk_pcall_prop(context, -count - 2, count);
        duk_safe_to_string(context, -1);
        return status == DUK_EXEC_SUCCESS ? 1 : duk_throw(context);
    }
    static duk_ret_t load(duk_context* context, void* interpreter) {
        duk_push_c_function(context, nativeCall, 2);
        duk_put_global_string(context, "nativeCall");
        duk_push_pointer(context, interpreter);
        duk_put_global_string(context, self);
        duk_push_lstring(context, scripts().data(), scripts().size());
        duk_push_string(context, "jsonata");
        duk_compile(context, 0);
        duk_call(context, 0);
        return 1;
    }

    static constexpr const char* self = "\xff"
                                        "interpreter";
    // Each piece has its size before it.
    static constexpr std::size_t head = alignof(std::max_align_t);

    static void* allocate(void* self, duk_size_t size) { return reallocate(self, nullptr, size); }
    static void* reallocate(void* self, void* old, duk_size_t size) {
        auto& used = static_cast<Interpreter*>(self)->m_used;
        if (size == 0) {
            release(self, old);
            return nullptr;
        }
        char* const before = old ? static_cast<char*>(old) - head : nullptr;
        std::size_t had = 0;
        if (before)
            std::memcpy(&had, before, sizeof had);
        if (used - had + size > mostMemory)
            return nullptr;
        char* const piece = static_cast<char*>(std::realloc(before, size + head));
        if (!piece)
            return nullptr;
        const std::size_t has = size;
        std::memcpy(piece, &has, sizeof has);
        used += size - had;
        return piece + head;
    }
    static void release(void* self, void* old) {
        if (!old)
            return;
        char* const piece = static_cast<char*>(old) - head;
        std::size_t had = 0;
        std::memcpy(&had, piece, sizeof had);
        static_cast<Interpreter*>(self)->m_used -= had;
        std::free(piece);
    }
    // Not to be reached: all is called where errors are caught.
    [[noreturn]] static void onFatal(void*, const char*) { std::abort(); }
    static duk_ret_t nativeCall(duk_context* context) {
        const char* const name = duk_require_string(context, 0);
        const char* const arguments = duk_require_string(context, 1);
        duk_get_global_string(context, self);
        auto& interpreter = *static_cast<Interpreter*>(duk_require_pointer(context, -1));
        const bool isFine = interpreter.native(name, arguments);
        const std::string& text = interpreter.m_answer;
        duk_push_lstring(context, text.data(), text.size());
        if (isFine)
            return 1;
        return duk_generic_error(context, "%s", duk_get_string(context, -1));
    }
    bool native(const char* name, const char* text) {
        std::vector<json::value> arguments;
        boost::system::error_code error;
        const json::value list = json::parse(text, error);
        if (const auto* array = error ? nullptr : list.if_array())
            arguments.assign(array->begin(), array->end());
        const auto result = m_functions.call(name, arguments);
        m_answer = result ? json::serialize(*result) : result.error().detail.english();
        return result.has_value();
    }

    const Functions& m_functions;
    std::size_t m_used = 0;
    duk_context* m_context;
    std::string m_failure;
    /// Of the last native(), until the interpreter has taken it.
    std::string m_answer;
};

Jsonata::Jsonata(Functions functions)
    : m_functions{std::move(functions)} {}

Jsonata::~Jsonata() = default;

bool Jsonata::isThere() {
    return !scripts().empty();
}

Jsonata::Interpreter& Jsonata::interpreter() {
    if (!m_interpreter)
        m_interpreter = std::make_unique<Interpreter>(m_functions);
    return *m_interpreter;
}

Result<void> Jsonata::check(std::string_view text) {
    if (!isThere())
        return Error{"Jsonata.Limit", Text::tr("This build of Lathe has no JSONata.")};
    auto told = interpreter().call("check", {std::string{text}});
    if (!told)
        return told.error();
    return told->empty() ? Result<void>{} : Result<void>{errorOf(*told, "Jsonata.Syntax")};
}

Result<std::optional<json::value>> Jsonata::evaluate(std::string_view text,
                                                     const json::object& variables) {
    if (!isThere())
        return Error{"Jsonata.Limit", Text::tr("This build of Lathe has no JSONata.")};
    json::array names;
    for (const std::string& name : m_functions.names)
        names.emplace_back(name);
    auto told = interpreter().call("evaluate",
                                   {std::string{text}, json::serialize(variables),
                                    json::serialize(names), std::to_string(longestMilliseconds)});
    Error failure = told ? Error{} : told.error();
    if (told && told->starts_with('E'))
        failure = errorOf(told->substr(1), "Jsonata.Error");
    // What has met a limit may have left anything behind.
    if (failure.code == "Jsonata.Limit")
        m_interpreter.reset();
    if (!failure.code.empty())
        return failure;
    if (!told->starts_with('V'))
        return std::optional<json::value>{};
    boost::system::error_code error;
    json::value value = json::parse(told->substr(1), error);
    if (error)
        return Error{"Jsonata.Error", Text::verbatim(error.message())};
    return std::optional{std::move(value)};
}

} // namespace lathe::jsonata
