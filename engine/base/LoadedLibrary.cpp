#include "engine/base/LoadedLibrary.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace lathe {

void* LoadedLibrary::handle() const {
    void* handle = m_handle.load();
    if (!handle) {
        handle = ::dlopen(m_fileName, RTLD_LAZY | RTLD_LOCAL);
        m_handle.store(handle);
    }
    return handle;
}

void* LoadedLibrary::find(const char* function) const {
    void* const found = isInstalled() ? ::dlsym(handle(), function) : nullptr;
    if (!found)
        throw std::runtime_error{std::string{m_fileName} +
                                 (isInstalled() ? " does not have the function "
                                                : " is not installed, which has the function ") +
                                 function};
    return found;
}

} // namespace lathe
