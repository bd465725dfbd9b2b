#include "engine/sandbox/Sandbox.h"

#include "engine/sandbox/SandboxImpl.h"
#include "engine/sandbox/Trial.h"

namespace lathe::sandbox {

bool ownNetworksArePossible() {
    return abilities().namespaces;
}

Sandbox::Sandbox(std::shared_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

Sandbox::~Sandbox() {
    m_impl->close();
}

Result<std::unique_ptr<Sandbox>> Sandbox::create(boost::asio::io_context& io, Spec spec,
                                                 Handlers handlers) {
    Result<Environment> made = makeEnvironment(spec);
    if (!made)
        return made.error();
    auto impl = std::make_shared<Impl>(io, std::move(spec), std::move(handlers), std::move(*made));
    impl->listen();
    return std::unique_ptr<Sandbox>{new Sandbox{std::move(impl)}};
}

void Sandbox::start(Command command, Inherited inherited) {
    m_impl->start(std::move(command), std::move(inherited));
}
void Sandbox::startCompanion(const std::string& name, Command command) {
    m_impl->startCompanion(name, std::move(command));
}
void Sandbox::kill() {
    m_impl->kill();
}
void Sandbox::signalMain(int number) {
    m_impl->signalMain(number);
}
void Sandbox::signalCompanion(const std::string& name, int number) {
    m_impl->signalCompanion(name, number);
}
void Sandbox::drain() {
    m_impl->drain();
}
void Sandbox::freeze() {
    m_impl->freeze();
}
void Sandbox::thaw() {
    m_impl->thaw();
}
Bytes Sandbox::peakMemory() const {
    return m_impl->peakMemory();
}
void Sandbox::resetPeak() {
    m_impl->resetPeak();
}
void Sandbox::setCpu(int millis) {
    m_impl->setCpu(millis);
}
bool Sandbox::owns(int socket) const {
    return m_impl->owns(socket);
}
bool Sandbox::hasOwnNetwork() const {
    return m_impl->hasOwnNetwork();
}
void Sandbox::listenInside(std::uint16_t port, OnSocket onSocket) {
    m_impl->listenInside(port, std::move(onSocket));
}
void Sandbox::receiveInside(std::uint16_t port, OnSocket onSocket) {
    m_impl->receiveInside(port, std::move(onSocket));
}
void Sandbox::connectInside(std::uint16_t port, OnSocket onSocket) {
    m_impl->connectInside(port, std::move(onSocket));
}
std::filesystem::path Sandbox::seenInside(const std::filesystem::path& inside) const {
    return m_impl->seenInside(inside);
}

} // namespace lathe::sandbox
