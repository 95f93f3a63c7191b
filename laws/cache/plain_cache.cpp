#include <tenet/laws/cache/plain_cache.hpp>

#include <algorithm>

namespace tenet::laws::caching {

void plain_lists::erase(int key) {
    std::erase_if(all, [key](const item& it) { return it.key == key; });
}

void plain_lists::admit(int key, int value, bool) {
    all.push_back({key, value});
}

plain_lists::place plain_lists::find(int key) {
    return std::find_if(all.begin(), all.end(),
                        [key](const item& it) { return it.key == key; });
}

plain_lists::place plain_lists::oldest(char list) {
    return std::find_if(all.begin(), all.end(),
                        [list](const item& it) { return it.list == list; });
}

std::size_t plain_lists::size(char list) const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(),
                      [list](const item& it) { return it.list == list; }));
}

std::size_t plain_lists::held() const {
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const item& it) { return !it.ghost; }));
}

void plain_lists::move(place at, char list) {
    at->list = list;
    std::rotate(at, at + 1, all.end());
}

entries::value_type plain_lists::take(place at) {
    const entries::value_type taken(at->key, at->value);
    all.erase(at);
    return taken;
}

entries::value_type plain_lists::bury(place at, char list) {
    const entries::value_type buried(at->key, at->value);
    at->ghost = true;
    move(at, list);
    return buried;
}

}  // namespace tenet::laws::caching
