#include "tests/bench/Placement.h"

#include <sched.h>

#include <stdexcept>

namespace lathe::bench {

namespace {

bool stayOn(const Cores& cores) {
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const int core : cores)
        CPU_SET(core, &set);
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

} // namespace

Placement::Placement(const Cores& cores) {
    if (!stayOn(cores))
        throw std::runtime_error("the system does not let this program choose its cores");
}

Placement::~Placement() {
    stayOn(m_before);
}

Cores Placement::available() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0)
        throw std::runtime_error("the system does not tell which cores this program may use");
    Cores cores;
    for (int core = 0; core < CPU_SETSIZE; ++core)
        if (CPU_ISSET(core, &set))
            cores.push_back(core);
    return cores;
}

} // namespace lathe::bench
