#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace lathe::dispatch {

/// Names content by a SHA-256 over all that is fed.
class ContentHash {
  public:
    ContentHash();
    void add(std::string_view bytes);
    /// False where it cannot be read.
    bool addFile(const std::filesystem::path& file);
    /// The first 32 hexadecimal digits. Ends it: nothing may be added after.
    std::string text();

  private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace lathe::dispatch
