#include "tests/bench/Load.h"

#include "tests/bench/LoopbackClient.h"

#include <exception>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace lathe::bench {

void run(Load& load, std::uint16_t port, std::string_view path, int clients, int requests) {
    const std::string request = postRequest(path, helloEvent);
    std::vector<Samples> samples(static_cast<std::size_t>(clients));
    std::mutex mutex;
    std::exception_ptr failure;
    const auto send = [&](Samples& times) {
        try {
            LoopbackClient client{port};
            for (int i = 0; i < requests; ++i) {
                times.add(timed([&] {
                    if (client.exchange(request) != 200)
                        throw std::runtime_error(std::string{client.body()});
                }));
            }
        } catch (...) {
            const std::scoped_lock lock{mutex};
            failure = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    const Duration total = timed([&] {
        for (Samples& times : samples)
            threads.emplace_back(send, std::ref(times));
        for (std::thread& thread : threads)
            thread.join();
    });
    if (failure)
        std::rethrow_exception(failure);
    Samples all;
    for (const Samples& one : samples)
        all.add(one);
    load.p50.add(all.at(0.5));
    load.p99.add(all.at(0.99));
    load.pause.add(total / static_cast<std::int64_t>(all.count()));
}

} // namespace lathe::bench
