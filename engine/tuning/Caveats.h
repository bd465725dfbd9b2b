#pragma once

#include "engine/base/Text.h"
#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Machine.h"

#include <string>
#include <vector>

namespace lathe::tuning {

/// The machine that a run was made on.
struct Host {
    /// "AMD Ryzen 7 5800X"; empty where it does not say.
    std::string processor;
    int cores = 1;
    /// Whether functions have no more than their share of the CPU here.
    bool holdsCpu = true;

    bool operator==(const Host&) const = default;
};

/// `guarantees`: what the sandbox promises here.
Host thisHost(const std::vector<model::Guarantee>& guarantees);

/// What of a run on this machine does not hold on Lambda, one sentence each.
std::vector<Text> caveats(const Host& host, const std::vector<Bytes>& memories,
                          model::Architecture architecture);

/// "model name" of /proc/cpuinfo's text, without marks of trade; empty where there is none.
std::string processorIn(const std::string& cpuInfo);

} // namespace lathe::tuning
