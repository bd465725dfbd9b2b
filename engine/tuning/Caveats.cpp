#include "engine/tuning/Caveats.h"

#include "engine/tuning/Plan.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

namespace lathe::tuning {

namespace {

constexpr auto builtFor =
#if defined(__aarch64__)
    model::Architecture::Arm64;
#else
    model::Architecture::X86_64;
#endif

void removeAll(std::string& text, const std::string& mark) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
        text.erase(at, mark.size());
}

} // namespace

std::string processorIn(const std::string& cpuInfo) {
    std::istringstream lines{cpuInfo};
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(':');
        if (!line.starts_with("model name") || colon == std::string::npos)
            continue;
        std::string name = line.substr(colon + 1);
        for (const char* mark : {"(R)", "(TM)", "(tm)"})
            removeAll(name, mark);
        name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
        return name;
    }
    return {};
}

Host thisHost(const std::vector<model::Guarantee>& guarantees) {
    std::ifstream file{"/proc/cpuinfo"};
    std::ostringstream text;
    text << file.rdbuf();
    const bool holdsCpu =
        std::any_of(guarantees.begin(), guarantees.end(), [](const model::Guarantee& one) {
            return one.subject == "cpu" && one.strength == model::Guarantee::Strength::Enforced;
        });
    return {processorIn(text.str()),
            std::max(1, static_cast<int>(std::thread::hardware_concurrency())), holdsCpu};
}

std::vector<Text> caveats(const Host& host, const std::vector<Bytes>& memories,
                          model::Architecture architecture) {
    std::vector<Text> sentences;
    const std::string processor = host.processor.empty() ? "?" : host.processor;
    sentences.push_back(Text::tr(
        "Measured on this machine ({}, {} cores), whose cores are not Lambda's: the curve's shape "
        "carries over, its milliseconds only roughly.",
        processor, host.cores));
    if (!host.holdsCpu)
        sentences.push_back(
            Text::tr("This machine does not hold functions to their share of the CPU: every size "
                     "ran with all of it, and small sizes look far too fast."));
    const std::int64_t largestHere = memoryOfOneCpu.ceilMebi() * host.cores;
    if (std::any_of(memories.begin(), memories.end(),
                    [&](Bytes one) { return one.ceilMebi() > largestHere; }))
        sentences.push_back(Text::tr("Above {} MB Lambda gives more CPU than this machine has: "
                                     "larger sizes may look slower here than they are.",
                                     largestHere));
    if (architecture != builtFor)
        sentences.push_back(Text::tr("The function asks for {}, and ran on this machine's "
                                     "processor.",
                                     model::toText(architecture)));
    else
        sentences.push_back(Text::tr(
            "The price of the other processor is reckoned with the durations of this one."));
    return sentences;
}

} // namespace lathe::tuning
