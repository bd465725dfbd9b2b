#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/store/Sqlite.h"

#include <boost/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// Where topics and what is on its way from them lie on disk, in SQLite. What is written between
/// begin() and commit() is there as a whole or not at all, and outlives an engine that is killed.
/// Lives on the io thread.
class TopicFile {
  public:
    /// As openState() does. Fails with State.NotWritable; then every commit() fails.
    Result<void> open(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble);

    /// Documents by kind ("topic", "subscription"...) and name.
    void put(std::string_view kind, std::string_view name, const boost::json::object& document);
    void remove(std::string_view kind, std::string_view name);
    void forEach(std::string_view kind,
                 const std::function<void(const std::string& name, boost::json::object)>& visit);
    /// Keeps only the last so many of a kind, in the order of their names.
    void keepLast(std::string_view kind, std::int64_t count);

    /// Those whose names come before.
    void removeBefore(std::string_view kind, std::string_view name);

    /// A message on its way to one subscription.
    struct Delivery {
        std::int64_t id = 0;
        std::string messageId;
        std::string subscriptionArn;
        int attempts = 0;
        Timestamp due;
    };
    void addMessage(std::string_view id, const boost::json::object& message);
    /// Gives it its id.
    void add(Delivery& delivery);
    void update(const Delivery& delivery);
    /// With its message where that is on no other way.
    void remove(const Delivery& delivery);
    void
    forEachMessage(const std::function<void(const std::string& id, boost::json::object)>& visit);
    void forEachDelivery(const std::function<void(Delivery)>& visit);

    void begin();
    /// Fails with InternalError: nothing since begin() is on disk.
    Result<void> commit();

  private:
    store::Sqlite m_sqlite;
    bool m_isOpen = false;
    // Go before the connection.
    store::Statement m_put;
    store::Statement m_remove;
    store::Statement m_addMessage;
    store::Statement m_removeMessage;
    store::Statement m_addDelivery;
    store::Statement m_updateDelivery;
    store::Statement m_removeDelivery;
};

} // namespace lathe::services::sns
