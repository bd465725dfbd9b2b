#pragma once

#include "engine/services/states/Activities.h"
#include "engine/services/states/Executions.h"
#include "engine/services/states/State.h"
#include "engine/services/states/Tasks.h"
#include "engine/services/wire/JsonCall.h"
#include "engine/services/wire/Regions.h"
#include "engine/statemachine/Intrinsics.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace lathe::services::states {

struct Scene;

/// AWS Step Functions
/// (https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html): the
/// template's state machines and those of clients. Each region has its own; the template's are in
/// the project's region. Lives on the io thread.
class StatesService final : public Service {
  public:
    explicit StatesService(const Surroundings& surroundings);

    /// Gives access keys of the roles that executions are in.
    void setKeys(Tasks::KeyFor keyFor) { m_tasks.setKeys(std::move(keyFor)); }
    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    void onClockMoved() override;
    /// What handle() answers at once.
    http::Response perform(const Call& call);

  private:
    struct Region {
        Region(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
               const Tasks& tasks, jsonata::Jsonata& query)
            : state{surroundings, std::move(file), query}
            , activities{surroundings.io}
            , executions{state, tasks, activities} {
            activities.onTaken([this](const std::string& token, const std::string& worker) {
                executions.taken(token, worker);
            });
        }

        State state;
        Activities activities;
        Executions executions;
    };

    /// What other services send to a state machine.
    void receive(delivery::Message message, const delivery::Done& done);
    /// A request, and where what it asks for is.
    struct Asked {
        JsonCall call;
        Region& region;
        iam::Principal principal;
        std::string traceId;

        Scene scene() const;
    };
    tl::expected<Asked, http::Response> read(const Call& call);
    http::Response answer(const Asked& asked) const;
    void startSync(const Asked& asked, http::Responder responder);
    void takeTask(const Asked& asked, http::Responder responder);

    const Surroundings& m_surroundings;
    std::string m_account;
    Tasks m_tasks;
    jsonata::Jsonata m_query{statemachine::queryFunctions()};
    Regions<Region> m_regions;
};

} // namespace lathe::services::states
