#include "engine/vcs/RemoteConfig.h"

#include "engine/vcs/Failures.h"

namespace lathe::vcs {

namespace {

/// What an address that begins with `prefix` has in its place.
struct Alias {
    std::string prefix;
    std::string base;
};

/// By the longest prefix, as git does it.
std::string rewritten(const std::string& url, const std::vector<Alias>& aliases) {
    const Alias* best = nullptr;
    for (const Alias& one : aliases) {
        if (url.starts_with(one.prefix) && (!best || one.prefix.size() > best->prefix.size()))
            best = &one;
    }
    return best ? best->base + url.substr(best->prefix.size()) : url;
}

/// "remote.NAME.url" of section "remote": its name and its last part.
bool split(std::string_view entry, std::string_view section, std::string& name,
           std::string_view& key) {
    if (!entry.starts_with(section) || entry.find('.') != section.size())
        return false;
    const auto last = entry.rfind('.');
    if (last <= section.size())
        return false;
    name = entry.substr(section.size() + 1, last - section.size() - 1);
    key = entry.substr(last + 1);
    return true;
}

} // namespace

Result<std::map<std::string, ConfiguredRemote>> configuredRemotes(const Repository& repository) {
    ConfigHandle config;
    ConfigIteratorHandle all;
    int status = git_repository_config_snapshot(Out{config}, repository.get());
    if (status == 0)
        status = git_config_iterator_new(Out{all}, config.get());
    if (status != 0)
        return failure(status, Text::tr("The remotes cannot be read"));
    std::map<std::string, ConfiguredRemote> found;
    std::vector<Alias> aliases;
    std::vector<Alias> pushAliases;
    git_config_entry* entry = nullptr;
    while (git_config_next(&entry, all.get()) == 0) {
        std::string name;
        std::string_view key;
        const std::string value = entry->value ? entry->value : "";
        if (split(entry->name, "remote", name, key)) {
            if (key == "url" && found[name].url.empty())
                found[name].url = value;
            else if (key == "pushurl" && found[name].pushUrl.empty())
                found[name].pushUrl = value;
            else if (key == "fetch")
                found[name].fetch.push_back(value);
        } else if (split(entry->name, "url", name, key)) {
            if (key == "insteadof")
                aliases.push_back({value, name});
            else if (key == "pushinsteadof")
                pushAliases.push_back({value, name});
        }
    }
    std::erase_if(found, [](const auto& one) { return one.second.url.empty(); });
    const auto absolute = [&repository](const std::string& url) {
        // A folder beside this one, as git reads it.
        return url.starts_with("./") || url.starts_with("../") ? (repository.root() / url).string()
                                                               : url;
    };
    for (auto& [name, remote] : found) {
        const std::string pushed = rewritten(remote.url, pushAliases);
        remote.pushUrl = !remote.pushUrl.empty() ? rewritten(remote.pushUrl, aliases)
                         : pushed != remote.url  ? pushed
                                                 : rewritten(remote.url, aliases);
        remote.url = absolute(rewritten(remote.url, aliases));
        remote.pushUrl = absolute(remote.pushUrl);
        if (remote.fetch.empty())
            remote.fetch.push_back("+refs/heads/*:refs/remotes/" + name + "/*");
    }
    return found;
}

int openRemote(Out<RemoteHandle>&& out, const Repository& repository, const std::string& url) {
    git_remote_create_options options;
    git_remote_create_options_init(&options, GIT_REMOTE_CREATE_OPTIONS_VERSION);
    options.repository = repository.get();
    options.flags = GIT_REMOTE_CREATE_SKIP_INSTEADOF | GIT_REMOTE_CREATE_SKIP_DEFAULT_FETCHSPEC;
    return git_remote_create_with_opts(out, url.c_str(), &options);
}

} // namespace lathe::vcs
