#pragma once

#include "engine/services/dynamodb/ItemFile.h"
#include "engine/services/dynamodb/RequestTokens.h"
#include "engine/services/dynamodb/Scene.h"
#include "engine/services/dynamodb/Tables.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::dynamodb {

/// Amazon DynamoDB
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html):
/// the template's tables and those of clients. Lives on the io thread.
class DynamoDbService final : public Service {
  public:
    explicit DynamoDbService(const Surroundings& surroundings);
    ~DynamoDbService() override;

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    void onClockMoved() override;
    /// What handle() answers as soon as it is on disk.
    http::Response perform(const Call& call);

    Tables& tables() { return m_tables; }
    /// nullptr where there is none with this ARN that is enabled.
    Table* tableOfStream(const std::string& streamArn);
    /// Whether someone may do this ("GetRecords") with a stream. Fails as iam::Access does.
    Result<void> check(const iam::Principal& principal, std::string_view action,
                       const std::string& streamArn) const;
    /// How far a reader of a stream has come, who goes on there after a restart.
    std::optional<std::int64_t> checkpoint(const std::string& reader) {
        return m_file.checkpoint(reader);
    }
    void keepCheckpoint(const std::string& reader, std::int64_t next) {
        m_file.keepCheckpoint(reader, next);
    }

    using Listener = std::function<void()>;
    using Listening = std::shared_ptr<Listener>;
    /// `available` is called when records of any stream are on disk, until what this gives goes.
    Listening listen(Listener available);

  private:
    void declare(Table declared);
    /// Answers when all that has been written is on disk.
    void answer(http::Response response, http::Responder responder);
    void commit();
    /// Removes items whose time is over, among so many of each table that follow those looked at
    /// last.
    void expire(std::size_t most);
    void armExpiry();

    Surroundings m_surroundings;
    std::shared_ptr<const model::Project> m_project;
    std::shared_ptr<DynamoDbService*> m_self = std::make_shared<DynamoDbService*>(this);
    ItemFile m_file;
    Tables m_tables;
    RequestTokens m_tokens;
    bool m_hasRecords = false;
    std::vector<std::weak_ptr<Listener>> m_listeners;
    bool m_troubled = false;
    std::vector<std::function<void(const Result<void>&)>> m_held;
    boost::asio::steady_timer m_expiry;
    /// Where the last look at a table has ended, by its id.
    std::map<std::int64_t, Spot> m_lookedAt;
};

} // namespace lathe::services::dynamodb
