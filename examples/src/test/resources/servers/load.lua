-- What LoadTest has wrk do where it is installed: the requests of Load, and its check of each answer.
-- Each thread of wrk has its own state; done() sums up what theirs counted.
local threads = {}
local requests = {}
local turn = 0
answers, second, wrong, example = 0, 0, 0, ""

function setup(thread)
  table.insert(threads, thread)
end

function init()
  local host = {Host = "shop.example"}
  requests = {
    wrk.format("GET", "/", host),
    wrk.format("POST", "/body", host, string.rep("x", 1000)),
    wrk.format("GET", "/moved", host)
  }
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

local function header(headers, wanted)
  for name, value in pairs(headers) do
    if name:lower() == wanted then return value end
  end
  return ""
end

local function has(body, text)
  return body:find(text, 1, true) ~= nil
end

local function table_of(status, headers, body)
  if status == 302 then
    return header(headers, "location"):match("^http://shop%.example/(%l)$")
  end
  local name = header(headers, "x-table")
  local whole = has(body, '"path" : "/",') or (has(body, '"path" : "/body",') and has(body, '"bodyLength" : 1000'))
  local same = has(body, '"backend" : "shop/' .. name .. '"') and has(body, '"x-table" : "' .. name .. '"')
  return status == 200 and whole and same and name or nil
end

function response(status, headers, body)
  answers = answers + 1
  local name = table_of(status, headers, body)
  if name == "b" then
    second = second + 1
  elseif name ~= "a" then
    wrong = wrong + 1
    example = status .. " " .. body
  end
end

function done(summary)
  local sums = {answers = 0, second = 0, wrong = 0}
  local examples = ""
  for _, thread in ipairs(threads) do
    for name, sum in pairs(sums) do sums[name] = sum + thread:get(name) end
    examples = examples .. thread:get("example")
  end
  local errors = summary.errors
  io.write(string.format("load %d %d %d %d %s\n", sums.answers, sums.second, sums.wrong,
    errors.connect + errors.read + errors.write + errors.timeout, examples))
end
