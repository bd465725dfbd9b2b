#include "engine/base/Clock.h"

namespace lathe {

namespace {

class SystemClock final : public Clock {
  public:
    Steady steady() const override { return std::chrono::steady_clock::now(); }
    Timestamp wall() const override {
        return std::chrono::time_point_cast<std::chrono::microseconds>(
            std::chrono::system_clock::now());
    }
};

} // namespace

const Clock& Clock::system() {
    static const SystemClock clock;
    return clock;
}

} // namespace lathe
