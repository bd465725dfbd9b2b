#include "engine/base/Regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <fmt/format.h>
#include <pcre2.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>

namespace lathe {

namespace {

/// Ways through the pattern, from all places of the text and each over all of it, that are tried
/// without looking at the clock: some hundredths of a second.
constexpr std::size_t maximumUnwatched = 100'000'000;
constexpr std::chrono::milliseconds maximumTime{250};
/// How often the clock is looked at, in steps through the pattern.
constexpr int stepsBetweenLooks = 64;
/// What each thread may use while it tries, in bytes.
constexpr std::size_t firstMemory = 32 * 1024, maximumMemory = 16 * 1024 * 1024;

template <auto release> struct Release {
    template <class Thing> void operator()(Thing* thing) const { release(thing); }
};
using Code = std::unique_ptr<pcre2_code, Release<pcre2_code_free>>;
using Matches = std::unique_ptr<pcre2_match_data, Release<pcre2_match_data_free>>;
using Stack = std::unique_ptr<pcre2_jit_stack, Release<pcre2_jit_stack_free>>;
using Context = std::unique_ptr<pcre2_match_context, Release<pcre2_match_context_free>>;

/// Ends a search that takes too long.
struct Watch {
    std::chrono::steady_clock::time_point end = std::chrono::steady_clock::now() + maximumTime;
    int steps = 0;

    static int look(pcre2_callout_block*, void* data) {
        Watch& watch = *static_cast<Watch*>(data);
        if (++watch.steps % stepsBetweenLooks != 0)
            return 0;
        return std::chrono::steady_clock::now() > watch.end ? PCRE2_ERROR_CALLOUT : 0;
    }
};

/// What a thread uses for one search after the other.
struct Workplace {
    Stack stack{pcre2_jit_stack_create(firstMemory, maximumMemory, nullptr)};
    Context context{pcre2_match_context_create(nullptr)};
    /// For those who only ask whether something was found.
    Matches wholeMatch{pcre2_match_data_create(1, nullptr)};

    Workplace() {
        pcre2_set_heap_limit(context.get(), maximumMemory / 1024);
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
};

Workplace& workplace() {
    static thread_local Workplace ofThisThread;
    return ofThisThread;
}

PCRE2_SPTR unitsOf(std::string_view text) {
    // An empty text may come without an address, which PCRE2 before 10.40 refuses.
    return reinterpret_cast<PCRE2_SPTR>(text.empty() ? "" : text.data());
}

Code compiled(std::string_view pattern, std::uint32_t options, int& problem, PCRE2_SIZE& place) {
    Code code{pcre2_compile(unitsOf(pattern), pattern.size(),
                            options | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C,
                            &problem, &place, nullptr)};
    // Where no machine code may be made, a search is slower and finds the same.
    if (code)
        pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
    return code;
}

std::vector<std::string> namesOf(const pcre2_code* code) {
    std::uint32_t groups = 0, named = 0, size = 0;
    PCRE2_SPTR entry = nullptr;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &named);
    pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &entry);
    std::vector<std::string> names(groups + 1);
    // An entry is the group's number in two bytes, then its name up to a zero.
    for (; named > 0; --named, entry += size)
        names[static_cast<std::size_t>(entry[0] << 8 | entry[1])] =
            reinterpret_cast<const char*>(entry + 2);
    return names;
}

} // namespace

struct Regex::Compiled {
    Code code;
    /// The same, looking at the clock between its steps.
    Code watched;
    std::vector<std::string> groupNames;

    bool search(std::string_view text, std::size_t from, pcre2_match_data* into) const {
        pcre2_match_context* context = workplace().context.get();
        const auto searchBy = [&](const Code& by) {
            return pcre2_match(by.get(), unitsOf(text), text.size(), from, 0, into, context);
        };
        const std::size_t ways = maximumUnwatched / (text.size() * text.size() + 1);
        if (ways > 0) {
            pcre2_set_match_limit(context, static_cast<std::uint32_t>(ways));
            const int result = searchBy(code);
            if (result >= 0 || result == PCRE2_ERROR_NOMATCH)
                return result >= 0;
        }
        Watch watch;
        pcre2_set_match_limit(context, std::numeric_limits<std::uint32_t>::max());
        pcre2_set_callout(context, Watch::look, &watch);
        const bool isFound = searchBy(watched) >= 0;
        pcre2_set_callout(context, nullptr, nullptr);
        return isFound;
    }
};

Result<Regex> Regex::compile(std::string_view pattern) {
    int problem = 0;
    PCRE2_SIZE place = 0;
    Code code = compiled(pattern, 0, problem, place);
    Code watched = code ? compiled(pattern, PCRE2_AUTO_CALLOUT, problem, place) : nullptr;
    if (!watched) {
        std::array<PCRE2_UCHAR, 256> words{};
        pcre2_get_error_message(problem, words.data(), words.size());
        return Error{"Regex.Invalid",
                     Text::verbatim(fmt::format(
                         "{} at byte {}", reinterpret_cast<const char*>(words.data()), place))};
    }
    std::vector<std::string> names = namesOf(code.get());
    Regex regex;
    regex.m_compiled = std::make_shared<const Compiled>(
        Compiled{std::move(code), std::move(watched), std::move(names)});
    return regex;
}

bool Regex::matches(std::string_view text) const {
    return m_compiled->search(text, 0, workplace().wholeMatch.get());
}

std::optional<RegexGroups> Regex::find(std::string_view text, std::size_t from) const {
    const Matches found{pcre2_match_data_create_from_pattern(m_compiled->code.get(), nullptr)};
    if (!m_compiled->search(text, from, found.get()))
        return std::nullopt;
    RegexGroups groups(m_compiled->groupNames.size());
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(found.get());
    for (std::optional<std::string_view>& group : groups) {
        const PCRE2_SIZE begin = *ends++, end = *ends++;
        if (begin != PCRE2_UNSET)
            group = text.substr(begin, end - begin);
    }
    return groups;
}

const std::vector<std::string>& Regex::groupNames() const {
    return m_compiled->groupNames;
}

} // namespace lathe
