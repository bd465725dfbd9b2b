#include "engine/services/cloudwatch/Cbor.h"

#include "engine/services/cloudwatch/Shapes.h"

#include <cbor.h>

#include <array>
#include <memory>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr int deepest = 64;

struct Release {
    void operator()(cbor_item_t* item) const { cbor_decref(&item); }
};
using Item = std::unique_ptr<cbor_item_t, Release>;

// Texts that come in parts are put together.
std::string characters(const cbor_item_t* item) {
    if (cbor_string_is_definite(item))
        return {reinterpret_cast<const char*>(cbor_string_handle(item)), cbor_string_length(item)};
    std::string text;
    cbor_item_t** const parts = cbor_string_chunks_handle(item);
    for (std::size_t part = 0; part < cbor_string_chunk_count(item); ++part)
        text += characters(parts[part]);
    return text;
}

json::value numberOf(const cbor_item_t* item) {
    const std::uint64_t number = cbor_get_int(item);
    if (cbor_isa_uint(item))
        return number <= INT64_MAX ? json::value(static_cast<std::int64_t>(number))
                                   : json::value(static_cast<double>(number));
    return number < INT64_MAX ? json::value(-1 - static_cast<std::int64_t>(number))
                              : json::value(-1 - static_cast<double>(number));
}

json::value simpleOf(const cbor_item_t* item) {
    if (cbor_is_float(item))
        return cbor_float_get_float(item);
    if (cbor_is_bool(item))
        return cbor_get_bool(item);
    return nullptr;
}

std::optional<json::value> valueOf(cbor_item_t* item, int depth) {
    if (depth > deepest)
        return {};
    switch (cbor_typeof(item)) {
    case CBOR_TYPE_UINT:
    case CBOR_TYPE_NEGINT:
        return numberOf(item);
    case CBOR_TYPE_STRING:
        return json::value(characters(item));
    case CBOR_TYPE_FLOAT_CTRL:
        return simpleOf(item);
    case CBOR_TYPE_TAG:
        return valueOf(Item{cbor_tag_item(item)}.get(), depth + 1);
    case CBOR_TYPE_ARRAY: {
        json::array all;
        for (std::size_t at = 0; at < cbor_array_size(item); ++at) {
            auto each = valueOf(cbor_array_handle(item)[at], depth + 1);
            if (!each)
                return {};
            all.push_back(std::move(*each));
        }
        return all;
    }
    case CBOR_TYPE_MAP: {
        json::object object;
        const cbor_pair* pairs = cbor_map_handle(item);
        for (std::size_t at = 0; at < cbor_map_size(item); ++at) {
            auto each = valueOf(pairs[at].value, depth + 1);
            if (!each || !cbor_isa_string(pairs[at].key))
                return {};
            if (!each->is_null())
                object[characters(pairs[at].key)] = std::move(*each);
        }
        return object;
    }
    case CBOR_TYPE_BYTESTRING:
        return json::value(nullptr);
    }
    return {};
}

class Writer {
  public:
    void write(const json::value& value, std::string_view member) {
        switch (value.kind()) {
        case json::kind::object:
            put(cbor_encode_map_start, value.get_object().size());
            for (const auto& [key, each] : value.get_object()) {
                text(key);
                write(each, key);
            }
            break;
        case json::kind::array:
            put(cbor_encode_array_start, value.get_array().size());
            for (const json::value& each : value.get_array())
                write(each, member);
            break;
        case json::kind::string:
            text(std::string_view{value.get_string()});
            break;
        case json::kind::bool_:
            put(cbor_encode_bool, value.get_bool());
            break;
        case json::kind::null:
            put(cbor_encode_ctrl, std::uint8_t{22});
            break;
        default:
            number(value, isTime(member));
        }
    }

    std::string bytes;

  private:
    template <class Encode, class Value> void put(Encode encode, Value value) {
        std::array<unsigned char, 16> buffer{};
        const std::size_t length = encode(value, buffer.data(), buffer.size());
        bytes.append(reinterpret_cast<const char*>(buffer.data()), length);
    }

    void text(std::string_view value) {
        put(cbor_encode_string_start, value.size());
        bytes.append(value);
    }

    void number(const json::value& value, bool isTime) {
        if (isTime)
            put(cbor_encode_tag, std::uint64_t{1});
        if (value.is_double() || isTime)
            put(cbor_encode_double, value.to_number<double>());
        else if (const auto whole = value.to_number<std::int64_t>(); whole >= 0)
            put(cbor_encode_uint, static_cast<std::uint64_t>(whole));
        else
            put(cbor_encode_negint, static_cast<std::uint64_t>(-1 - whole));
    }
};

} // namespace

std::optional<json::value> fromCbor(std::string_view bytes) {
    cbor_load_result result;
    const Item item{
        cbor_load(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), &result)};
    if (!item || result.error.code != CBOR_ERR_NONE)
        return {};
    return valueOf(item.get(), 0);
}

std::string toCbor(const json::value& value) {
    Writer writer;
    writer.write(value, {});
    return std::move(writer.bytes);
}

} // namespace lathe::services::cloudwatch
