#include "engine/build/NodeSdk.h"
#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/FunctionPool.h"
#include "engine/dispatch/Recorder.h"
#include "engine/runtimes/NodeSdk.h"

#include <fmt/format.h>

#include <utility>

// The package of a pool's current version. What its code imports of the AWS SDK that Lambda's
// Node.js runtimes have in them is looked for once a version, and installed before its first start.

namespace lathe::dispatch {

namespace {

/// What could not be installed is tried again by starts that come later than this.
constexpr Seconds untilNextTry{10};

} // namespace

std::optional<Result<CodePackage>> FunctionPool::package() {
    if (m_sdkFailed && m_fleet.surroundings().clock().steady() - *m_sdkFailed > untilNextTry) {
        m_sdkFailed.reset();
        m_package.reset();
        m_hasSdk = false;
    }
    // A folder may have gone since it was looked at last.
    if (!needsSdk() && isQuick(*m_spec, m_fleet.stateDirectory()))
        return materialise(*m_spec, m_fleet.stateDirectory());
    if (!m_package && !m_packaging)
        makePackage();
    return m_package;
}

bool FunctionPool::needsSdk() const {
    return !m_hasSdk && runtimes::nodeSdkOf(m_spec->runtime) != runtimes::NodeSdk::None;
}

void FunctionPool::makePackage() {
    m_packaging = true;
    const auto make = [spec = m_spec, state = m_fleet.stateDirectory(), stop = m_fleet.endOfJobs(),
                       looks = needsSdk()] {
        Made made{materialise(*spec, state, stop), {}};
        if (made.package && looks)
            made.missing = build::missingSdkPackages(spec->runtime, made.package->codeDirectory,
                                                     made.package->layerDirectory);
        return made;
    };
    m_fleet.run(make, [weak = weak_from_this(), generation = m_generation](Made made) {
        const auto self = weak.lock();
        if (!self || self->m_generation != generation)
            return;
        if (made.missing.empty())
            self->onPackage(std::move(made.package));
        else
            self->installSdk(std::move(made));
    });
}

void FunctionPool::installSdk(Made made) {
    const std::string names = fmt::format("{}", fmt::join(made.missing, ", "));
    log(model::LogLevel::Info,
        Text::tr("Installing {}, which Lambda's runtime has in it. The function starts when that "
                 "is done.",
                 names));
    const auto install = [runtime = m_spec->runtime, missing = std::move(made.missing),
                          stop = m_fleet.endOfJobs()] {
        return build::installSdkPackages(missing, runtime, {}, stop);
    };
    m_fleet.install(install, [weak = weak_from_this(), generation = m_generation, names,
                              package = std::move(made.package)](const Result<void>& done) {
        const auto self = weak.lock();
        if (!self || self->m_generation != generation)
            return;
        if (!done) {
            self->m_sdkFailed = self->m_fleet.surroundings().clock().steady();
            self->log(model::LogLevel::Error,
                      Text::tr("Cannot find {0}, which Lambda's runtime has in it: {1}", names,
                               done.error().detail));
        }
        self->onPackage(package);
    });
}

void FunctionPool::onPackage(Result<CodePackage> package) {
    m_packaging = false;
    m_hasSdk = package.has_value();
    m_package = std::move(package);
    pump();
    m_fleet.standbys().consider();
}

void FunctionPool::log(model::LogLevel level, const Text& sentence) {
    m_fleet.surroundings().recorder.log(
        {{0,
          m_fleet.surroundings().clock().wall(),
          m_spec->logicalId,
          m_waiting.empty() ? std::string{} : m_waiting.front().invocation->record.requestId,
          {},
          model::LogSource::Platform,
          level,
          sentence.english()}});
}

} // namespace lathe::dispatch
