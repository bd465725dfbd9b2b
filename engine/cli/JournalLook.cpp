#include "engine/cli/JournalLook.h"

#include "engine/api/Engine.h"
#include "engine/cli/Output.h"

#include <algorithm>
#include <future>
#include <thread>

namespace lathe::cli {

namespace {

template <class T, class Call> Result<T> waitFor(Call call) {
    std::promise<Result<T>> promise;
    call([&promise](Result<T> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

} // namespace

Result<JournalLook> JournalLook::open(const std::filesystem::path& stateDirectory) {
    JournalLook look;
    std::error_code ignored;
    if (!std::filesystem::exists(stateDirectory / "journal.db", ignored))
        return look;
    // A running engine answers before it has written (it gathers writes for 20 ms): what its
    // callers have been told must be seen here.
    if (api::runningEndpoint(stateDirectory))
        std::this_thread::sleep_for(Milliseconds{60});
    auto journal = store::Journal::open(
        stateDirectory,
        [](const Error& trouble) { printError("lathe: " + trouble.detail.english() + "\n"); }, {},
        store::JournalUse::Look);
    if (!journal)
        return journal.error();
    look.m_journal = std::move(*journal);
    return look;
}

Result<std::vector<model::LogLine>> JournalLook::logs(const store::LogQuery& query) {
    if (!m_journal)
        return std::vector<model::LogLine>{};
    return waitFor<std::vector<model::LogLine>>(
        [&](auto done) { m_journal->logs(query, std::move(done)); });
}

Result<std::vector<store::FunctionTotals>> JournalLook::totals(Timestamp since) {
    if (!m_journal)
        return std::vector<store::FunctionTotals>{};
    return waitFor<std::vector<store::FunctionTotals>>(
        [&](auto done) { m_journal->totals(since, std::move(done)); });
}

Result<std::vector<model::InvocationRecord>>
JournalLook::history(const std::string& function, Timestamp since, Payloads payloads) {
    std::vector<model::InvocationRecord> all;
    store::HistoryQuery query;
    query.function = function;
    query.since = since;
    query.limit = 500;
    while (m_journal) {
        auto page = waitFor<std::vector<model::InvocationRecord>>(
            [&](auto done) { m_journal->history(query, std::move(done)); });
        if (!page)
            return page.error();
        for (model::InvocationRecord& record : *page) {
            if (payloads == Payloads::Left)
                record.payload = {};
            record.response = {};
            all.push_back(std::move(record));
        }
        if (page->size() < static_cast<std::size_t>(query.limit))
            break;
        query.before = all.back().accepted;
    }
    std::reverse(all.begin(), all.end());
    return all;
}

} // namespace lathe::cli
