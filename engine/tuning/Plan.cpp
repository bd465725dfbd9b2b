#include "engine/tuning/Plan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace lathe::tuning {

namespace {

Error badPlan(Text detail) {
    return {"Tuning.BadPlan", std::move(detail)};
}

Error noMemory(std::string_view text) {
    return badPlan(Text::tr("'{}' is no memory size: whole MB from {} to {}", text,
                            leastMemory.ceilMebi(), mostMemory.ceilMebi()));
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos
               ? std::string_view{}
               : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void sortOut(std::vector<Bytes>& memories) {
    std::sort(memories.begin(), memories.end());
    memories.erase(std::unique(memories.begin(), memories.end()), memories.end());
}

} // namespace

std::vector<Bytes> usualMemories(Bytes own) {
    std::vector<Bytes> memories{Bytes::mebi(128),  Bytes::mebi(256), Bytes::mebi(512),
                                Bytes::mebi(1024), memoryOfOneCpu,   Bytes::mebi(3'008)};
    if (own >= leastMemory && own <= mostMemory)
        memories.push_back(own);
    sortOut(memories);
    return memories;
}

Result<std::vector<Bytes>> memoriesFrom(const std::string& text) {
    std::vector<Bytes> memories;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto one = trimmed(std::string_view{text}.substr(begin, end - begin));
        std::int64_t mebi = 0;
        const auto [rest, failure] = std::from_chars(one.data(), one.data() + one.size(), mebi);
        if (failure != std::errc{} || rest != one.data() + one.size() ||
            mebi < leastMemory.ceilMebi() || mebi > mostMemory.ceilMebi())
            return noMemory(one);
        memories.push_back(Bytes::mebi(mebi));
        begin = end + 1;
    }
    return memories;
}

Result<Plan> checked(Plan plan) {
    if (plan.memories.empty())
        return badPlan(Text::tr("Name at least one memory size."));
    for (const Bytes memory : plan.memories) {
        if (memory < leastMemory || memory > mostMemory || memory != Bytes::mebi(memory.ceilMebi()))
            return noMemory(std::to_string(memory.ceilMebi()));
    }
    if (plan.times < 1 || plan.times > mostTimes)
        return badPlan(
            Text::tr("A function is run between 1 and {} times at each size.", mostTimes));
    sortOut(plan.memories);
    return plan;
}

} // namespace lathe::tuning
