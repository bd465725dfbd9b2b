#pragma once

#include "engine/base/Result.h"
#include "engine/store/Documents.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::services {

/// "us-east-1"
bool isRegion(std::string_view name);
/// "arn:aws:events:REGION:..." -> REGION; empty for what is no ARN.
std::string_view regionOfArn(std::string_view arn);

/// What a service has in each region, with a file for each: made when somebody first asks for it.
/// The project's own region has the file "HOME.db", whatever the region's name is.
template <class Part> class Regions {
  public:
    using Make = std::function<std::unique_ptr<Part>(const std::string& region,
                                                     std::unique_ptr<store::Documents> file)>;

    /// `folder` is that of the service in the state directory.
    Regions(std::filesystem::path folder, std::string home, std::function<void(Error)> tellTrouble,
            Make make)
        : m_folder{std::move(folder)}
        , m_homeFile{std::move(home)}
        , m_tellTrouble{std::move(tellTrouble)}
        , m_make{std::move(make)} {}

    void setHome(std::string region) { m_home = std::move(region); }
    const std::string& home() const { return m_home; }

    /// Of no region that AWS could have, the project's own. nullptr where it cannot be kept, which
    /// is told.
    Part* find(std::string_view region) {
        const std::string name{isRegion(region) && region != m_home ? region : std::string_view{}};
        if (const auto known = m_parts.find(name); known != m_parts.end())
            return known->second.get();
        if (m_parts.size() >= mostRegions && !name.empty())
            return find({});
        auto file = store::Documents::open(m_folder / ((name.empty() ? m_homeFile : name) + ".db"),
                                           m_tellTrouble);
        if (!file) {
            m_tellTrouble(file.error());
            return nullptr;
        }
        return (m_parts[name] = m_make(name.empty() ? m_home : name, std::move(*file))).get();
    }
    /// Opens those that an engine before this one has had.
    void openKept() {
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator{m_folder, ignored})
            if (entry.path().extension() == ".db" && isRegion(entry.path().stem().string()))
                find(entry.path().stem().string());
    }
    /// Those that are open.
    template <class Each> void forEach(Each&& each) const {
        for (const auto& [name, part] : m_parts)
            each(*part);
    }

  private:
    /// More than AWS has.
    static constexpr std::size_t mostRegions = 64;

    std::filesystem::path m_folder;
    std::string m_homeFile;
    std::function<void(Error)> m_tellTrouble;
    Make m_make;
    std::string m_home;
    /// By name; the project's own has none.
    std::map<std::string, std::unique_ptr<Part>> m_parts;
};

} // namespace lathe::services
