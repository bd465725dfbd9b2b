#include "app/document/SharedSchema.h"

#include "engine/base/Paths.h"

namespace lathe::app {

const Result<std::shared_ptr<const schema::Schema>>& sharedSchema() {
    static const auto schema = schema::Schema::load(resourceDirectory() / "schema");
    return schema;
}

const schema::Schema* sharedSchemaIfAny() {
    return sharedSchema() ? sharedSchema()->get() : nullptr;
}

} // namespace lathe::app
