#include "app/resources/ResourceWiring.h"

#include "app/resources/ApiCalls.h"
#include "app/resources/BucketCalls.h"
#include "app/resources/BusCalls.h"
#include "app/resources/MachineCalls.h"
#include "app/resources/QueueCalls.h"
#include "app/resources/ScheduleCalls.h"
#include "app/resources/TopicCalls.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/resources/ResourcesPane.h"

#include <utility>

namespace lathe::app {

using resources::Item;
using resources::Kind;

namespace {

using namespace std::chrono_literals;

/// What happens at once is looked at once.
constexpr auto settleTime = 150ms;
/// Clients of other programs change things too.
constexpr auto lookAgain = 2s;

} // namespace

ResourceCalls::ResourceCalls(AwsClient& client, resources::ResourcesPane& pane)
    : QObject{nullptr}
    , m_client{client}
    , m_pane{pane} {}

ResourceWiring::ResourceWiring(resources::ResourcesPane& pane, ResourceFacts facts, QObject* parent)
    : QObject{parent}
    , m_pane{pane} {
    auto api = std::make_unique<ApiCalls>(m_client, pane, facts);
    connect(api.get(), &ApiCalls::functionChosen, this, &ResourceWiring::functionChosen);
    add(Kind::Api, std::move(api));
    add(Kind::Bucket, std::make_unique<BucketCalls>(m_client, pane));
    add(Kind::Queue, std::make_unique<QueueCalls>(m_client, pane));
    add(Kind::Topic, std::make_unique<TopicCalls>(m_client, pane));
    add(Kind::Bus, std::make_unique<BusCalls>(m_client, pane));
    add(Kind::Schedule, std::make_unique<ScheduleCalls>(m_client, pane, facts));
    add(Kind::Machine, std::make_unique<MachineCalls>(m_client, pane));
    connect(&pane, &resources::ResourcesPane::chosen, this,
            [this](const Item& item) { m_calls.at(item.kind)->show(item); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleTime);
    connect(&m_soon, &QTimer::timeout, this, &ResourceWiring::refresh);
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, &ResourceWiring::refresh);
}

void ResourceWiring::add(Kind kind, std::unique_ptr<ResourceCalls> calls) {
    connect(calls.get(), &ResourceCalls::listed, this,
            [this, kind](const std::vector<Item>& items) { take(kind, items); });
    connect(calls.get(), &ResourceCalls::failed, this, &ResourceWiring::tell);
    connect(calls.get(), &ResourceCalls::changed, this, &ResourceWiring::refreshSoon);
    m_calls.emplace(kind, std::move(calls));
}

void ResourceWiring::setEndpoint(const QString& url) {
    m_client.setEndpoint(url);
    m_items.clear();
    m_pane.setItems({});
    refreshSoon();
}

void ResourceWiring::setInSight(bool inSight) {
    m_inSight = inSight;
    if (inSight) {
        refresh();
        m_again.start();
    } else {
        m_again.stop();
    }
}

void ResourceWiring::refreshSoon() {
    if (m_inSight && !m_soon.isActive())
        m_soon.start();
}

void ResourceWiring::refresh() {
    if (!m_inSight || m_client.endpoint().isEmpty())
        return;
    for (const auto& [kind, calls] : m_calls)
        calls->list();
    if (const Item* item = m_pane.current())
        m_calls.at(item->kind)->show(*item);
}

void ResourceWiring::take(Kind kind, const std::vector<Item>& items) {
    m_items[kind] = items;
    std::vector<Item> all;
    for (const auto& [unused, some] : m_items)
        all.insert(all.end(), some.begin(), some.end());
    m_pane.setItems(std::move(all));
}

void ResourceWiring::tell(const Error& error) {
    // The engine has ended meanwhile: the pane empties itself.
    if (error.code == "Unreachable" || error.code == "Engine.NotRunning")
        return;
    m_pane.bar()->showMessage(ui::Tint::Error, ui::translated(error.detail));
}

} // namespace lathe::app
