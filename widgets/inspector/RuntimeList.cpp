#include "widgets/inspector/RuntimeList.h"

namespace lathe::inspector {

const std::vector<RuntimeEntry>& runtimeEntries() {
    static const std::vector<RuntimeEntry> entries{
        {QStringLiteral("python3.14"), {2029, 6, 30}},
        {QStringLiteral("python3.13"), {2029, 6, 30}},
        {QStringLiteral("python3.12"), {2028, 10, 31}},
        {QStringLiteral("python3.11"), {2027, 6, 30}},
        {QStringLiteral("python3.10"), {2026, 10, 31}},
        {QStringLiteral("python3.9"), {2025, 12, 15}},
        {QStringLiteral("nodejs24.x"), {2028, 4, 30}},
        {QStringLiteral("nodejs22.x"), {2027, 4, 30}},
        {QStringLiteral("nodejs20.x"), {2026, 4, 30}},
        {QStringLiteral("nodejs18.x"), {2025, 9, 1}},
        {QStringLiteral("java25"), {2029, 6, 30}},
        {QStringLiteral("java21"), {2029, 6, 30}},
        {QStringLiteral("java17"), {2027, 6, 30}},
        {QStringLiteral("java11"), {2027, 6, 30}},
        {QStringLiteral("java8.al2"), {2027, 6, 30}},
        {QStringLiteral("dotnet8"), {2026, 11, 10}},
        {QStringLiteral("ruby3.4"), {2028, 3, 31}},
        {QStringLiteral("ruby3.3"), {2027, 3, 31}},
        {QStringLiteral("ruby3.2"), {2026, 3, 31}},
        {QStringLiteral("provided.al2023"), {2029, 6, 30}},
        {QStringLiteral("provided.al2"), {2026, 7, 31}},
    };
    return entries;
}

} // namespace lathe::inspector
