#include "engine/monitoring/Units.h"

#include <algorithm>

namespace lathe::monitoring {

const std::vector<std::string_view>& units() {
    static const std::vector<std::string_view> all{"Seconds",
                                                   "Microseconds",
                                                   "Milliseconds",
                                                   "Bytes",
                                                   "Kilobytes",
                                                   "Megabytes",
                                                   "Gigabytes",
                                                   "Terabytes",
                                                   "Bits",
                                                   "Kilobits",
                                                   "Megabits",
                                                   "Gigabits",
                                                   "Terabits",
                                                   "Percent",
                                                   "Count",
                                                   "Bytes/Second",
                                                   "Kilobytes/Second",
                                                   "Megabytes/Second",
                                                   "Gigabytes/Second",
                                                   "Terabytes/Second",
                                                   "Bits/Second",
                                                   "Kilobits/Second",
                                                   "Megabits/Second",
                                                   "Gigabits/Second",
                                                   "Terabits/Second",
                                                   "Count/Second",
                                                   "None"};
    return all;
}

bool isUnit(std::string_view text) {
    return std::find(units().begin(), units().end(), text) != units().end();
}

} // namespace lathe::monitoring
