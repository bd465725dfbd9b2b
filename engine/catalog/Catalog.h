#pragma once

#include "engine/catalog/CatalogFile.h"
#include "engine/catalog/CodeDigest.h"
#include "engine/catalog/CodeStore.h"
#include "engine/catalog/EventSourceMapping.h"
#include "engine/catalog/Function.h"
#include "engine/catalog/Resources.h"
#include "engine/model/Project.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::catalog {

/// What the engine is to run.
struct Deployment {
    /// Grows: of two, the one with the larger number holds.
    std::uint64_t number = 0;
    std::shared_ptr<const model::Project> project;
};

/// All functions of the account: those of the project's template, with what clients of the Lambda
/// API changed of them, and those that clients made; besides, layers, event source mappings,
/// code signing configurations and capacity providers. Lies in the state directory and outlives the
/// engine. Whoever uses it holds lock() for as long.
class Catalog {
  public:
    /// Fails with State.NotWritable.
    static Result<std::unique_ptr<Catalog>> open(const std::filesystem::path& stateDirectory,
                                                 const std::function<void(Error)>& tellTrouble);
    /// To look at what is there, also beside the engine that has it open; nullptr where nothing is.
    static Result<std::unique_ptr<Catalog>> look(const std::filesystem::path& stateDirectory);

    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock{m_mutex}; }

    /// The template as it is now.
    void setTemplate(std::shared_ptr<const model::Project> project);
    /// The template's project with what has been made or changed here: what the engine runs.
    Deployment compose();
    const model::Project& declared() const { return *m_template; }

    /// By logical id or name; nullptr when there is none.
    Function* find(std::string_view idOrName);
    /// In order of their names.
    std::vector<const Function*> functions() const;
    Function& add(Function function);
    /// To disk.
    Result<void> save(const Function& function);
    Result<void> remove(const std::string& name);

    /// Versions of layers as the API tells them, by "NAME:VERSION".
    const std::map<std::string, boost::json::object>& layers() const { return m_layers; }
    Result<void> putLayer(const std::string& key, boost::json::object layer);

    /// The template's own among them. By UUID; nullptr when there is none.
    EventSourceMapping* findMapping(const std::string& uuid);
    /// Those that are there, in order of their UUIDs.
    std::vector<const EventSourceMapping*> mappings();
    /// To disk, a new one or one that has changed.
    Result<void> save(EventSourceMapping mapping);

    /// Called with those that are enabled: at once, and whenever they change, by whoever changes
    /// them.
    using MappingsWatcher = std::function<void(std::vector<EventSourceMapping>)>;
    void watchMappings(MappingsWatcher watcher);

    /// Code signing configurations. Signatures are not checked here.
    Resources& signings() { return m_signings; }
    /// Capacity providers. Their instances are this machine.
    Resources& capacityProviders() { return m_capacityProviders; }

    /// Whether it is one of this account's layer versions, by ARN.
    bool hasLayer(const std::string& versionArn) const;
    /// Digest, size and time of a version's code, which for a folder of the template is read.
    CodeInfo codeInfo(const Function& function, const Version& version);
    /// Of live code it follows the files.
    std::string revision(const Function& function, const Version& version);
    /// Builds what `lathe build` made of the code of $LATEST anew where its sources have changed,
    /// as an invocation would, and takes as long. Fails with InvalidParameterValueException.
    Result<void> bringUpToDate(const Function& function, const std::stop_token& stop) const;
    /// The code of $LATEST as it is now, for a version to keep; `sha256` is what it goes by.
    Result<Code> freeze(const Function& function, const std::string& sha256) const;
    /// As the engine runs it.
    model::FunctionSpec spec(const Function& function, const Version& version) const;
    const CodeStore& code() const { return m_code; }
    /// The name of the archive that the version's code is had as; see archive().
    std::string archiveName(const Function& function, const Version& version);
    /// The archive of that name. Of live code, which has none, one is packed now. Empty optional
    /// where no code goes by it, which may have changed since.
    std::optional<std::filesystem::path> archive(const std::string& fileName);

  private:
    explicit Catalog(const std::filesystem::path& stateDirectory);
    Result<void> load(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble, store::Damage damage);
    void prune() const;
    void forgetDeletedMappings();
    void adoptMappings();
    void tellMappings();
    void adopt(const model::FunctionSpec& declared, std::shared_ptr<const model::Project> owner);
    bool isVisible(const Function& function) const;
    /// With what was built of the code, where it was.
    model::FunctionSpec withBuiltCode(model::FunctionSpec function) const;
    std::vector<model::LayerReference> layersOf(const Version& version,
                                                const Function& function) const;

    std::mutex m_mutex;
    std::uint64_t m_deployments = 0;
    std::filesystem::path m_stateDirectory;
    CatalogFile m_file;
    CodeStore m_code;
    CodeDigest m_digest{m_stateDirectory};
    std::shared_ptr<const model::Project> m_template = std::make_shared<const model::Project>();
    /// By name. Functions of the template that it no longer has are kept, and not seen.
    std::map<std::string, Function, std::less<>> m_functions;
    std::map<std::string, boost::json::object> m_layers;
    std::map<std::string, EventSourceMapping> m_mappings;
    MappingsWatcher m_mappingsWatcher;
    Resources m_signings{m_file, "code-signing-config"};
    Resources m_capacityProviders{m_file, "capacity-provider"};
};

/// "arn:aws:lambda:REGION:ACCOUNT:function:NAME".
std::string functionArn(const model::Project& project, std::string_view name);
/// The role of a function: its own, else the one that SAM would make.
std::string roleOf(const model::Project& project, const model::FunctionSpec& function);

} // namespace lathe::catalog
